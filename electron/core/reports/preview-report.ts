import { PaperRecord } from '../../common/papers/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf } from '../papers/paper-head.ts'
import { contentOf, reportRecord } from './content.ts'

/** The report as it would come out, marked as a preview. */
export const previewReport: UseCase<'reports.preview'> = async (
  act,
  { kind, name, recipient, ...period },
) => {
  const given = { ...period, name, recipient, preparedBy: act.officer.name, at: act.now }
  const record = reportRecord(officeOf(act), kind, given, await contentOf(act, kind, period))
  try {
    const pdf = await act.counter.press.makePdf(PaperRecord.parse({ ...record, watermark: 'XEM TRƯỚC' }))
    return done({ pdf: new Uint8Array(pdf) })
  } catch (error) {
    act.counter.log('paper', error)
    return refuse('PAPER_FAILED')
  }
}
