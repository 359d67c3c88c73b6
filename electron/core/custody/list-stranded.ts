import { strandedStations } from '../../../db/tables/dossier-copies.ts'
import { lastTakeOvers } from '../../../db/tables/take-overs.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { servingStations } from './serving.ts'

const LAST = 10

/** PCs that are no more and still have dossiers; and what was taken over many at once. */
export const listStranded: UseCase<'copies.stranded'> = ({ register }) => {
  const serving = servingStations(register)
  return done({
    stations: serving ? strandedStations(register, serving) : [],
    takeOvers: lastTakeOvers(register, LAST).map(({ id, fromCode, askedAt, asked, open }) => ({
      id,
      from: fromCode,
      askedAt,
      asked,
      open,
    })),
  })
}
