import { PaperRecord } from '../../common/papers/model.ts'
import type { UseCase } from '../dispatch.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { bookAbout } from './book-about.ts'
import { bookRecord, MOST_ROWS } from './book-record.ts'

/** The book as it would come out, marked as a preview on each page. */
export const previewBook: UseCase<'books.preview'> = async (act, { request }) => {
  const record = await bookRecord(act, request, null)
  if (typeof record === 'string')
    return refuse(record, record === 'TOO_MANY' ? { most: MOST_ROWS } : undefined)
  try {
    const about = bookAbout(request)
    const pdf = await act.counter.press.makePdf(PaperRecord.parse({ ...record, watermark: 'XEM TRƯỚC' }))
    noteView(act, { how: 'opened', what: 'paper', subject: about })
    return done({ pdf: new Uint8Array(pdf), about })
  } catch (error) {
    act.counter.log('paper', error)
    return refuse('PAPER_FAILED')
  }
}
