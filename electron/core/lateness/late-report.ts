import { newestPaper } from '../../../db/tables/papers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { Recipient } from '../../common/lateness/api.ts'
import type { LateReportPaper } from '../../common/papers/records/late-report.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'
import { lateReportRecord } from '../papers/late-report-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { lateLines } from './late-lines.ts'

/** More rows than the paper holds; a shorter period has fewer. */
export const MOST_ROWS = 1000

/** What the paper of a period is kept under. */
export const reportAbout = ({ from, to }: Period) => `late-report ${from} ${to}`

/** To whom the commune explains: as it was written last, else the people's committee of the province. */
export function reportRecipient(act: Pick<Act, 'register' | 'counter'>): string {
  const province = officeOf(act).commune.provinceName
  return (
    readSetting(act.register, 'late-report-recipient', Recipient) ??
    `Ủy ban nhân dân ${province.charAt(0).toLowerCase()}${province.slice(1)}`
  )
}

/** The explanation of a period as it would be now; null where it has more rows than a paper holds. */
export function lateReport(
  act: Pick<Act, 'register' | 'counter' | 'now'>,
  { from, to, recipient }: Period & { recipient: string },
  paperNo: string | null,
): LateReportPaper | null {
  const lines = lateLines(act, { from, to })
  if (lines.length > MOST_ROWS) return null
  return lateReportRecord({ office: officeOf(act), paperNo, recipient, from, to, lines, at: act.now })
}

type Signed = { paperId: string; paperNo: string; at: Instant; record: LateReportPaper }

/** The explanation of a period that was signed last. */
export function signedReport({ register }: Pick<Act, 'register'>, period: Period): Signed | null {
  const paper = newestPaper(register, reportAbout(period), 'late-report')
  if (!paper) return null
  const { id, paperNo, madeAt, record } = paper
  return { paperId: id, paperNo: paperNo ?? '', at: madeAt, record: JSON.parse(record) as LateReportPaper }
}

/** Whether what was signed lists the same as would be listed now. */
export function listsTheSame(one: LateReportPaper, other: LateReportPaper): boolean {
  return canonical(one.rows) === canonical(other.rows)
}
