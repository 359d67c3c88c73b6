import { listAccounts } from '../../../db/tables/accounts.ts'
import { listDelegations as readDelegations } from '../../../db/tables/delegations.ts'
import { countInHandsOf } from '../../../db/tables/dossier-lists.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { mayArrange } from './may-arrange.ts'

const SHOWN = 60

/** Who looks after whose work, the latest first. */
export const listDelegations: UseCase<'delegations.list'> = ({ register, now, officer }) => {
  const accounts = new Map(listAccounts(register).map((account) => [account.id, account]))
  return done(
    readDelegations(register, SHOWN).map((one) => {
      const [from, to] = [accounts.get(one.fromId)!, accounts.get(one.toId)!]
      const state = one.endsAt <= now ? 'over' : one.startsAt > now ? 'coming' : 'lasting'
      return {
        ...one,
        fromName: from.name,
        toName: to.name,
        state,
        open: state === 'over' ? 0 : countInHandsOf(register, from.id),
        mayEnd: state !== 'over' && (one.toId === officer.id || mayArrange(officer, from)),
      }
    }),
  )
}
