import { findAccountByLogin } from '../../../db/tables/accounts.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import type { DoorCall } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { makeSlot, openSlot, putSlot, RECOVERY, readKeyFile } from './key-slots.ts'
import { RECOVERY_UNPROVEN } from './prove-recovery.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { enter, officerOf, openOrExplain } from './sign-in.ts'
import { noteWrong, secondsToWait } from './wrong-passwords.ts'

/** Under which wrong codes are counted; the star keeps it apart from every login. */
const ATTEMPTS = '*recovery'

/** Every password is lost: the code of the recovery sheet opens the register and moves one administrator's slot. */
export const recover: DoorCall<'session.recover'> = async (counter, { code, login, password }, commandId) => {
  const { folder } = counter
  const keys = readKeyFile(folder)
  if (!keys) return refuse('NO_REGISTER')
  const wait = secondsToWait(keys, ATTEMPTS, counter.clock())
  if (wait > 0) return refuse('WAIT', { seconds: wait })
  const secret = readRecoveryCode(code)
  // The check letters show a slip of the finger; only what could be a code is counted as a guess.
  if (!secret) return refuse('WRONG_CODE', { mistyped: true, seconds: 0 })
  const slot = keys.slots.find(({ id }) => id === RECOVERY)
  const dataKey = slot ? await openSlot(slot, secret) : null
  if (!dataKey) return refuse('WRONG_CODE', { seconds: noteWrong(folder, ATTEMPTS, counter.clock()) })
  const problem = openOrExplain(counter, dataKey)
  if (problem) return problem
  const account = findAccountByLogin(counter.open!.register, login)
  if (account?.role !== 'administrator') return refuse('NOT_ADMINISTRATOR')

  const moved = await makeSlot({ id: account.id, login, secret: password, dataKey }, counter.argon)
  const officer = officerOf(account)
  enter(counter, officer, commandId!, {
    verb: 'recovered',
    settle: ATTEMPTS,
    change: (file) => {
      putSlot(file, moved)
      // Whoever typed the whole code has the sheet.
      putSetting(counter.open!.register, RECOVERY_UNPROVEN, false)
      delete file.failures[login]
    },
  })
  return done({ officer })
}
