import type { Act } from '../counter.ts'
import { refuse } from '../outcome.ts'
import { openSlot, readKeyFile } from './key-slots.ts'
import { noteWrong, secondsToWait } from './wrong-passwords.ts'

/** Null when the password is that of the officer at the counter; wrong ones are counted like at sign-in. */
export async function provePassword({ counter, officer, now }: Act, password: string) {
  const keys = readKeyFile(counter.folder)!
  const wait = secondsToWait(keys, officer.login, now)
  if (wait > 0) return refuse('WAIT', { seconds: wait })
  const slot = keys.slots.find(({ id }) => id === officer.id)
  if (slot && (await openSlot(slot, password))) return null
  return refuse('WRONG_PASSWORD', { seconds: noteWrong(counter.folder, officer.login, now) })
}
