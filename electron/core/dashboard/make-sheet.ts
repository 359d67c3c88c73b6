import { DashboardSheetPaper } from '../../common/papers/records/dashboard-sheet.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'
import { dashboardFigures } from './show-dashboard.ts'

/** The dashboard of a period on one sheet, archived as it stands now. */
export const makeDashboardSheet: UseCase<'dashboard.makeSheet'> = async (act, period) => {
  const record = DashboardSheetPaper.parse({
    kind: 'dashboard-sheet',
    ...paperBase('dashboard-sheet', officeOf(act), act.now),
    paperNo: null,
    ...(await dashboardFigures(act, period)),
    madeBy: act.officer.name,
  })
  const about = `dashboard:${period.from}:${period.to}`
  const made = await archivePaper(act, { id: about, noun: 'paper' }, record)
  return made.ok ? done({ paperId: made.data.paperId, about }) : made
}
