import { countOtherAdministrators, findAccount, updateAccount } from '../../../db/tables/accounts.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { commitWithKeys } from '../session/commit-with-keys.ts'

/** Takes a colleague's key slot away. The account's row stays, because its name stands on what it did. */
export const removeAccount: UseCase<'accounts.remove'> = (act, { id }) => {
  const { register, counter } = act
  const reply = commitWithKeys(act, (journal, keys) => {
    const account = findAccount(register, id)
    if (!account?.active) return refuse('NOT_FOUND')
    if (countOtherAdministrators(register, id) === 0) return refuse('LAST_ADMINISTRATOR')
    updateAccount(register, { ...account, active: false })
    keys.slots = keys.slots.filter((slot) => slot.id !== id)
    delete keys.failures[account.login]
    journal.record({
      noun: 'account',
      entityId: id,
      verb: 'removed',
      payload: { login: account.login },
      scope: 'local',
    })
    return done({})
  })
  if (reply.ok && counter.officer?.id === id) counter.officer = null
  return reply
}
