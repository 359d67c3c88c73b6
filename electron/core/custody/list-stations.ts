import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getSiblings } from '../sync/siblings.ts'

/** The commune's other PCs, without asking anybody now. */
export const listStations: UseCase<'dossiers.stations'> = ({ register }) => {
  const siblings = getSiblings(register)
  return done({ known: siblings !== null, stations: [...(siblings ?? [])] })
}
