import type { Register } from '../../../db/engine/query.ts'
import { type DeliveryRow, openDeliveriesOf } from '../../../db/tables/sync-deliveries.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { readEntry } from '../sync/read-batch.ts'

/** The move of a dossier that the shared system has declined; undefined where it has not (yet). */
export function declinedMove(register: Register, dossierId: string): DeliveryRow | undefined {
  return openDeliveriesOf(register, dossierId).find(
    (row) => row.state !== 'fenced' && readEntry(register, row)?.header.verb === ACTIONS.move.verb,
  )
}
