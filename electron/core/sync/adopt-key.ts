import { commit } from '../commit.ts'
import type { Counter } from '../counter.ts'
import { done } from '../outcome.ts'
import { SYSTEM_OFFICER } from '../system-officer.ts'
import { getLink, type KeyPair, putLink } from './link.ts'
import { dropNextKey } from './next-key.ts'

/** The shared system has answered a request signed by the next key: it is the present one from now on. */
export function adoptKey(
  counter: Counter,
  { register, files }: Pick<NonNullable<Counter['open']>, 'register' | 'files'>,
  key: KeyPair,
): void {
  const { publicKey, privateKey } = key
  const now = counter.clock()
  const act = {
    counter,
    register,
    files,
    officer: SYSTEM_OFFICER,
    now,
    command: { id: `key-${publicKey}`, name: 'sync.adopt-key', inputHash: publicKey },
  }
  commit(act, (journal) => {
    const link = getLink(register)!
    putLink(register, { ...link, publicKey, privateKey, keySince: now })
    dropNextKey(register)
    const payload = { publicKey, before: link.publicKey }
    journal.record({ noun: 'sync', entityId: link.stationCode, verb: 'key-changed', payload, scope: 'local' })
    return done({})
  })
}
