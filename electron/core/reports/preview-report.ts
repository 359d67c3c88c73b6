import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf } from '../papers/paper-head.ts'
import { previewPdf } from '../papers/preview-pdf.ts'
import { contentOf, reportRecord } from './content.ts'

/** The report as it would come out, marked as a preview. */
export const previewReport: UseCase<'reports.preview'> = async (
  act,
  { kind, name, recipient, ...period },
) => {
  const given = { ...period, name, recipient, preparedBy: act.officer.name, at: act.now }
  const record = reportRecord(officeOf(act), kind, given, await contentOf(act, kind, period))
  const pdf = await previewPdf(act, record)
  return pdf ? done({ pdf }) : refuse('PAPER_FAILED')
}
