import type { Reply } from '../../common/reply.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from './key-slots.ts'

/**
 * A commit that also changes the key file. The file is replaced last, just before the database commits, and put
 * back when that fails; only a power cut between the two leaves a slot moved without its journal entry, which is
 * the safer half: a password that was to stop opening the register has stopped.
 *
 * The command's input is left out of what a repeat is compared with: it holds a password, and a plain hash of it
 * in the register could be guessed by whoever may read the register.
 */
export function commitWithKeys<T, E extends string>(
  act: Act,
  work: (journal: Journal, keys: KeyFile) => Reply<T, E>,
): Reply<T, E> {
  const { folder } = act.counter
  let before: KeyFile | null = null
  try {
    return commit({ ...act, command: act.command && { ...act.command, inputHash: '' } }, (journal) => {
      const keys = readKeyFile(folder)!
      const original = structuredClone(keys)
      const reply = work(journal, keys)
      if (reply.ok && JSON.stringify(keys) !== JSON.stringify(original)) {
        before = original
        writeKeyFile(folder, keys)
      }
      return reply
    })
  } catch (error) {
    if (before) writeKeyFile(folder, before)
    throw error
  }
}
