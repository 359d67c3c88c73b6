import { PaperRecord } from '../../common/papers/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { form6aRecord } from '../papers/form-6a-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { formOf } from './show-form.ts'

/** The form as it would come out, marked as a preview. */
export const previewReport: UseCase<'reports.preview'> = async (act, { name, recipient, ...period }) => {
  const form = await formOf(act, period)
  const record = form6aRecord(officeOf(act), {
    ...{ ...period, name, recipient, form },
    preparedBy: act.officer.name,
    at: act.now,
  })
  try {
    const pdf = await act.counter.press.makePdf(PaperRecord.parse({ ...record, watermark: 'XEM TRƯỚC' }))
    return done({ pdf: new Uint8Array(pdf) })
  } catch (error) {
    act.counter.log('paper', error)
    return refuse('PAPER_FAILED')
  }
}
