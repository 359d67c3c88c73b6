import { expectArrival } from '../../../db/tables/custody.ts'
import { statusOf } from '../../../db/tables/dossiers.ts'
import type { Custody } from '../../common/sync/inbox-model.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Act } from '../counter.ts'
import { getLink } from '../sync/link.ts'

/** A dossier is with one of the commune's PCs from now on: when it is this one, what was done to it is to be fetched. */
export function applyCustody(
  { register }: Act,
  { at, custody }: { at: Instant; custody: Custody },
): { what: 'elsewhere' | 'known' | 'coming' } {
  const { dossierId, dossierNo, stationId, from, how } = custody
  if (stationId !== getLink(register)?.stationId) return { what: 'elsewhere' }
  const status = statusOf(register, dossierId)
  // Read once more, or said once more because an answer was lost.
  if (status !== undefined && status !== 'moved') return { what: 'known' }
  expectArrival(register, {
    dossierId,
    dossierNo,
    fromCode: from,
    how,
    announcedAt: at,
    fresh: status === undefined ? 1 : 0,
  })
  return { what: 'coming' }
}
