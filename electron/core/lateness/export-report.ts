import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { lateReport, listsTheSame, MOST_ROWS, reportAbout, signedReport } from './late-report.ts'

/**
 * Asks where to and writes the explanation of a period as a document to edit. It bears the number while it lists what was
 * signed, and none as soon as it lists something else.
 */
export const exportLateReport: UseCase<'lateness.exportDocx'> = async (act, { recipient, ...period }) => {
  const draft = lateReport(act, { ...period, recipient }, null)
  if (!draft) return refuse('TOO_MANY', { most: MOST_ROWS })
  const signed = signedReport(act, period)
  const report = signed && listsTheSame(signed.record, draft) ? signed.record : draft
  // A large library, wanted once a month: not loaded as the program begins.
  const { lateReportDocx } = await import('./late-report-docx.ts')
  const docx = await lateReportDocx(report)
  const name = `giai-trinh-tre-han-${period.from}-${period.to}.docx`
  const saved = await act.counter.press.save(docx, name)
  if (saved !== 'saved') return refuse(saved)
  noteView(act, { how: 'saved', what: 'paper', subject: reportAbout(period) })
  return commit(act, (journal) => {
    journal.record({
      noun: 'lateness',
      entityId: 'late-report',
      verb: 'report-exported',
      scope: 'local',
      payload: { ...period, paperNo: report.paperNo, dossiers: report.rows.map((row) => row.dossierNo) },
    })
    return done({ name })
  })
}
