import type { Register } from '../../../db/engine/query.ts'
import { getLink } from '../sync/link.ts'
import { getSiblings } from '../sync/siblings.ts'

/** Ids of the commune's PCs that serve, this one among them; null where the shared system has not told which those are. */
export function servingStations(register: Register): string[] | null {
  const own = getLink(register)?.stationId
  const siblings = getSiblings(register)
  if (own === undefined || !siblings) return null
  return [own, ...siblings.map(({ stationId }) => stationId)]
}
