import { searchCopies as searchRows } from '../../../db/tables/dossier-copies.ts'
import { fold } from '../../common/text/fold.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/* A single letter begins a word of almost every line. */
const LEAST_LETTERS = 2

/** What the other stations have, to answer whoever asks about it here. */
export const searchCopies: UseCase<'copies.search'> = ({ register }, { text, limit }) => {
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  if (!words.some((word) => word.length >= LEAST_LETTERS)) return done([])
  return done(searchRows(register, words, limit))
}
