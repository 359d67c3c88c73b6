import { strandedCopies, strandedGroups } from '../../../db/tables/dossier-copies.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { servingStations } from './serving.ts'

const LINES = 100

/** What of a PC that is no more would be taken over. */
export const showStranded: UseCase<'copies.strandedAt'> = ({ register }, choice) => {
  const serving = servingStations(register)
  // One that serves gives its dossiers itself.
  if (!serving || serving.includes(choice.stationId))
    return done({ total: 0, lines: [], fields: [], holders: [] })
  const { total, copies } = strandedCopies(register, choice, LINES)
  return done({
    total,
    lines: copies,
    fields: strandedGroups(register, choice, 'fieldName'),
    holders: strandedGroups(register, choice, 'holder'),
  })
}
