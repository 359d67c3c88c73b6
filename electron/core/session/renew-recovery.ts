import { putSetting } from '../../../db/tables/settings.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { commitWithKeys } from './commit-with-keys.ts'
import { makeSlot, putSlot, RECOVERY } from './key-slots.ts'
import { provePassword } from './prove-password.ts'
import { RECOVERY_UNPROVEN } from './prove-recovery.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { settleAttempts } from './wrong-passwords.ts'

/** A new recovery code in place of the old. It is answered once and stored nowhere, so a repeat is refused. */
export const renewRecovery: UseCase<'session.renewRecovery'> = async (act, { password }) => {
  const problem = await provePassword(act, password)
  if (problem) return problem
  const recoveryCode = newRecoveryCode()
  const { dataKey } = act.counter.open!
  const slot = await makeSlot({ id: RECOVERY, login: '', secret: recoveryCode, dataKey }, act.counter.argon)
  let moved = false
  const reply = commitWithKeys<object, never>(act, (journal, keys) => {
    settleAttempts(keys, act.officer.login, journal)
    putSlot(keys, slot)
    putSetting(act.register, RECOVERY_UNPROVEN, true)
    journal.record({
      noun: 'station',
      entityId: RECOVERY,
      verb: 'recovery-renewed',
      payload: {},
      scope: 'local',
    })
    moved = true
    return done({})
  })
  if (!reply.ok) return reply
  return moved ? done({ recoveryCode }) : refuse('COMMAND_REUSED')
}
