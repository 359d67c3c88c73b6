import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { commitWithKeys } from '../session/commit-with-keys.ts'
import { makeSlot, putSlot } from '../session/key-slots.ts'
import { provePassword } from '../session/prove-password.ts'
import { settleAttempts } from '../session/wrong-passwords.ts'

/** Moves the officer's own slot to a new password. Wrong old ones are counted and slowed down like at sign-in. */
export const changePassword: UseCase<'accounts.changePassword'> = async (act, { old, password }) => {
  const { counter, officer } = act
  const problem = await provePassword(act, old)
  if (problem) return problem
  const { id, login } = officer
  const { dataKey } = counter.open!
  const slot = await makeSlot({ id, login, secret: password, dataKey }, counter.argon)
  return commitWithKeys(act, (journal, keys) => {
    settleAttempts(keys, login, journal)
    putSlot(keys, slot)
    journal.record({
      noun: 'account',
      entityId: id,
      verb: 'password-changed',
      payload: { login },
      scope: 'local',
    })
    return done({})
  })
}
