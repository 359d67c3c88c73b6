import { findAccount } from '../../../db/tables/accounts.ts'
import { delegationsBetween, insertDelegation } from '../../../db/tables/delegations.ts'
import { mayStandIn } from '../../common/delegations/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { mayArrange } from './may-arrange.ts'

/** Hands an officer's open work to a colleague for a period; it can be ended earlier, never made longer in secret. */
export const addDelegation: UseCase<'delegations.add'> = (act, input) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const [from, to] = [findAccount(register, input.fromId), findAccount(register, input.toId)]
    if (!from?.active || !to?.active) return refuse('NOT_FOUND')
    if (!mayArrange(officer, from)) return refuse('NOT_YOURS')
    if (from.id === to.id || !mayStandIn(from.role, to.role)) return refuse('CANNOT_STAND_IN')
    const { startsAt, endsAt } = input
    if (endsAt <= startsAt || endsAt <= now) return refuse('PERIOD_WRONG')
    const others = delegationsBetween(register, startsAt, endsAt)
    // Two stand-ins for one would leave open who answers, and whoever is away already stands in for nobody. A stand-in
    // who has to leave too names the next.
    if (others.some((one) => one.fromId === from.id || one.fromId === to.id)) return refuse('ALREADY_ABSENT')
    const id = newId(Date.parse(now))
    insertDelegation(register, { id, ...input, madeBy: officer.id, madeAt: now })
    journal.record({
      noun: 'delegation',
      entityId: id,
      verb: 'added',
      payload: { ...input, fromName: from.name, toName: to.name },
      scope: 'local',
    })
    return done({ id })
  })
