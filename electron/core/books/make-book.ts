import { NUMBERED, type NumberedKind } from '../../common/papers/numbering.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { paperNoOf } from '../papers/paper-no.ts'
import { bookAbout } from './book-about.ts'
import { bookRecord, MOST_ROWS } from './book-record.ts'

/** Makes a book or list, numbered once for what it is about: made again, it keeps its number and is the next revision. */
export const makeBook: UseCase<'books.make'> = async (act, { request }) => {
  // First without a number: what cannot be made takes none.
  const trial = await bookRecord(act, request, null)
  if (typeof trial === 'string') return refuse(trial, trial === 'TOO_MANY' ? { most: MOST_ROWS } : undefined)
  const about = bookAbout(request)
  const { kind } = trial
  const record = isNumbered(kind) ? { ...trial, paperNo: paperNoOf(act, kind, about) } : trial
  const made = await archivePaper(act, { id: about, noun: 'paper' }, record)
  return made.ok ? done({ paperId: made.data.paperId, about }) : made
}

const isNumbered = (kind: string): kind is NumberedKind => Object.hasOwn(NUMBERED, kind)
