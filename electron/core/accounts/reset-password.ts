import { findAccount } from '../../../db/tables/accounts.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { commitWithKeys } from '../session/commit-with-keys.ts'
import { makeSlot, putSlot } from '../session/key-slots.ts'

/** An administrator gives a colleague a new password: the old one opens nothing any more, waiting times end. */
export const resetPassword: UseCase<'accounts.resetPassword'> = async (act, { id, password }) => {
  const { register, counter } = act
  const account = findAccount(register, id)
  if (!account?.active) return refuse('NOT_FOUND')
  const { dataKey } = counter.open!
  const slot = await makeSlot({ id, login: account.login, secret: password, dataKey }, counter.argon)
  return commitWithKeys(act, (journal, keys) => {
    if (!findAccount(register, id)?.active) return refuse('NOT_FOUND')
    putSlot(keys, slot)
    delete keys.failures[account.login]
    journal.record({
      noun: 'account',
      entityId: id,
      verb: 'password-reset',
      payload: { login: account.login },
      scope: 'local',
    })
    return done({})
  })
}
