import type { UseCase } from '../dispatch.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { previewPdf } from '../papers/preview-pdf.ts'
import { bookAbout } from './book-about.ts'
import { bookRecord, MOST_ROWS } from './book-record.ts'

/** The book as it would come out, marked as a preview on each page. */
export const previewBook: UseCase<'books.preview'> = async (act, { request }) => {
  const record = await bookRecord(act, request, null)
  if (typeof record === 'string')
    return refuse(record, record === 'TOO_MANY' ? { most: MOST_ROWS } : undefined)
  const pdf = await previewPdf(act, record)
  if (!pdf) return refuse('PAPER_FAILED')
  const about = bookAbout(request)
  noteView(act, { how: 'opened', what: 'paper', subject: about })
  return done({ pdf, about })
}
