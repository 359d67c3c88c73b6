import { findAccount } from '../../../db/tables/accounts.ts'
import { endDelegation as writeEnd, findDelegation } from '../../../db/tables/delegations.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { mayArrange } from './may-arrange.ts'

/** Ends it now; whose work it was may, and whoever looks after it. What is over stays over. */
export const endDelegation: UseCase<'delegations.end'> = (act, { id }) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const found = findDelegation(register, id)
    const from = found && findAccount(register, found.fromId)
    if (!found || !from || found.endsAt <= now) return refuse('NOT_FOUND')
    if (found.toId !== officer.id && !mayArrange(officer, from)) return refuse('NOT_YOURS')
    writeEnd(register, id, now)
    journal.record({ noun: 'delegation', entityId: id, verb: 'ended', payload: {}, scope: 'local' })
    return done({})
  })
