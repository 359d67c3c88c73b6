import { findArrival } from '../../../db/tables/custody.ts'
import { searchCopies as searchRows } from '../../../db/tables/dossier-copies.ts'
import { fold } from '../../common/text/fold.ts'
import type { UseCase } from '../dispatch.ts'
import { noteSearch } from '../note-search.ts'
import { done } from '../outcome.ts'
import { getLink } from '../sync/link.ts'
import { getSiblings } from '../sync/siblings.ts'

/* A single letter begins a word of almost every line. */
const LEAST_LETTERS = 2

/** What the other stations have, to answer whoever asks about it here. */
export const searchCopies: UseCase<'copies.search'> = (act, { text, limit }) => {
  const { register } = act
  noteSearch(act, text)
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  if (!words.some((word) => word.length >= LEAST_LETTERS)) return done([])
  const own = getLink(register)?.stationId
  const siblings = getSiblings(register)
  return done(
    searchRows(register, text, limit).map((copy) => ({
      ...copy,
      // Both were told at the same contact. A successor may bear the code of the one that is no more.
      orphaned:
        siblings !== null &&
        copy.custodianId !== null &&
        copy.custodianId !== own &&
        siblings.every(({ stationId }) => stationId !== copy.custodianId),
      coming: copy.custodianId !== null && copy.custodianId === own,
      spoilt: findArrival(register, copy.dossierId)?.state === 'faulty',
    })),
  )
}
