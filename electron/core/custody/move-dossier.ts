import type { Register } from '../../../db/engine/query.ts'
import { isKeptLocal } from '../../../db/tables/imports.ts'
import { deliveryOfDossiers, openDeliveriesOf } from '../../../db/tables/sync-deliveries.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { isPossible } from '../../common/dossiers/rules.ts'
import { dossierAsSeen, writeAction } from '../act-on-dossier.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { actorOf } from '../stand-ins.ts'
import { getSiblings } from '../sync/siblings.ts'
import { alongWith } from './along.ts'
import { declinedMove } from './declined-move.ts'

/**
 * Gives a dossier to another PC of the commune, which fetches it from the shared system. Here it can be looked at from
 * then on. Only one of which everything before has been accepted there: nothing but the move itself can be declined then,
 * and it goes in the place of the declined one when it is given elsewhere.
 */
export const moveDossier: UseCase<'dossiers.move'> = (act, { toStationId, note, ...on }) =>
  commit(act, (journal) => {
    const { register, officer } = act
    const { dossierId } = on
    const seen = dossierAsSeen(act, on)
    if (!seen.ok) return seen
    const { state } = seen.data
    if (!ACTIONS.move.roles.includes(officer.role)) return refuse('ROLE_CANNOT')
    const declined = state.status === 'moved' ? declinedMove(register, dossierId) : undefined
    if (!declined && !isPossible(state, 'move', actorOf(act))) {
      return refuse('NOT_POSSIBLE', { status: state.status })
    }
    if (isKeptLocal(register, dossierId)) return refuse('KEPT_LOCAL')
    const siblings = getSiblings(register)
    if (!siblings) return refuse('STATIONS_UNKNOWN')
    const to = siblings.find((one) => one.stationId === toStationId)
    if (!to) return refuse('STATION_UNKNOWN')
    if (!declined && !isAllThere(register, dossierId)) return refuse('NOT_ALL_SENT')
    const after = writeAction(act, journal, seen.data, {
      action: { kind: 'move', to: to.code, toStationId, note },
      upstream: {
        to: to.code,
        toStationId,
        ...alongWith(register, dossierId),
        ...(declined && { supersedes: { epoch: declined.epoch, seq: declined.seq } }),
      },
    })
    return done({ dossierId, version: after.version, to: to.code })
  })

/* Files may still be on their way: they go on going, and are fetched when they are there. */
function isAllThere(register: Register, dossierId: string): boolean {
  const delivery = deliveryOfDossiers(register, [dossierId]).get(dossierId)
  return (
    (delivery === 'accepted' || delivery === 'sent') && openDeliveriesOf(register, dossierId).length === 0
  )
}
