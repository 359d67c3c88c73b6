import { findInspection, measuresOf, sampledDossiers } from '../../../db/tables/inspections.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { inspectionReportRecord } from '../papers/inspection-report-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { paperNoOf } from '../papers/paper-no.ts'
import { aboutInspection, talliesOf } from './inspection-view.ts'

/** The report of a closed inspection under its number, archived as a PDF. */
export const makeInspectionReport: UseCase<'inspections.makeReport'> = async (act, { id }) => {
  const { register } = act
  const inspection = findInspection(register, id)
  if (!inspection) return refuse('NOT_FOUND')
  if (!inspection.closed) return refuse('NOT_CLOSED')
  const about = aboutInspection(id)
  const sample = sampledDossiers(register, id)
  const made = await archivePaper(
    act,
    { id: about, noun: 'inspection' },
    inspectionReportRecord({
      office: officeOf(act),
      paperNo: paperNoOf(act, 'inspection-report', about),
      inspection,
      sample,
      tallies: talliesOf(sample),
      measures: measuresOf(register, id),
    }),
  )
  return made.ok ? done({ paperId: made.data.paperId }) : made
}
