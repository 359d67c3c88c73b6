import { existsSync } from 'node:fs'
import { toInstant } from '../../electron/common/time/rules.ts'
import { keyFilePath } from '../../electron/core/session/key-slots.ts'
import { counterIn } from './counter.ts'

/**
 * Sets a profile folder up as the app does for the demo commune, as of a moment, unless it has been. A key slot says
 * itself at what cost its password was hashed: here at next to none, as in unit tests, so that each of the hundreds of
 * sign-ins need not take what it shall take whoever guesses. The app's own set-up and sign-in at the full cost are seen
 * in `intake` and `first-run`.
 */
export async function setUpDemoProfile(folder: string, at: string): Promise<void> {
  if (existsSync(keyFilePath(folder))) return
  const made = counterIn(folder, toInstant(Date.parse(at)))
  await made.ok('session.setUpDemo', {})
  made.counter.open!.register.close()
}
