import { countOtherAdministrators, findAccount, updateAccount } from '../../../db/tables/accounts.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Name, title, role or department of a colleague. Somebody must stay administrator. */
export const editAccount: UseCase<'accounts.edit'> = (act, { id, ...person }) => {
  const { register, counter } = act
  const reply = commit(act, (journal) => {
    const account = findAccount(register, id)
    if (!account?.active) return refuse('NOT_FOUND')
    if (person.role !== 'administrator' && countOtherAdministrators(register, id) === 0)
      return refuse('LAST_ADMINISTRATOR')
    const edited = { ...account, ...person }
    updateAccount(register, edited)
    journal.record({
      noun: 'account',
      entityId: id,
      verb: 'edited',
      payload: person,
      scope: 'local',
    })
    return done(edited)
  })
  // An administrator who gave the role away must not keep its rights until the next sign-in.
  if (reply.ok && counter.officer?.id === id) counter.officer = { ...counter.officer, ...person }
  return reply
}
