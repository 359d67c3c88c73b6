import { brotliCompressSync } from 'node:zlib'
import { findReport, insertReport, type ReportRow } from '../../../db/tables/reports.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { TIMELINESS_RULE } from '../../common/dossiers/timeliness.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf } from '../papers/paper-head.ts'
import { checkedContent, reportRecord, signedContent } from './content.ts'
import { recipientOf, RECIPIENT } from './recipient.ts'

/**
 * The leader signs the report of a period. Form II.06a is counted twice, by tallies and dossier by dossier, a table
 * within one moment; the row comes first, then its PDF: a PDF that failed is made from the row when asked for again.
 */
export const closeReport: UseCase<'reports.close'> = async (act, { kind, name, recipient, ...period }) => {
  const { register, now, officer } = act
  if (period.from > dayOf(now) || period.to < period.from) return refuse('PERIOD_NOT_BEGUN')
  const checked = await checkedContent(act, kind, period)
  if (!checked) return refuse('UNBALANCED')
  const { content, places } = checked
  const said = content.of === 'form-6a' ? content.form : content.table
  const report: ReportRow = {
    id: newId(Date.parse(now)),
    kind,
    fromDay: period.from,
    toDay: period.to,
    name,
    recipient,
    form: JSON.stringify(said),
    rule: TIMELINESS_RULE,
    members: brotliCompressSync(JSON.stringify(places)),
    closedBy: officer.name,
    closedAt: now,
  }
  const closed = commit<{ id: string }, never>(act, (journal) => {
    insertReport(register, report)
    if (recipient !== recipientOf(act)) putSetting(register, RECIPIENT, recipient)
    journal.record({
      noun: 'report',
      entityId: report.id,
      verb: 'report-closed',
      scope: 'local',
      payload: { ...period, kind, name, recipient, form: said, rule: TIMELINESS_RULE },
    })
    return done({ id: report.id })
  })
  if (!closed.ok) return closed
  const paper = await archiveReport(act, findReport(register, closed.data.id)!)
  return paper.ok ? done({ id: closed.data.id, paperId: paper.data.paperId }) : paper
}

/** The PDF of a signed report: the one that is archived, or made from what was kept. */
function archiveReport(act: Act, row: ReportRow) {
  const { command } = act
  const own = { ...act, command: command && { ...command, id: `${command.id}-pdf` } }
  const { fromDay: from, toDay: to, name, recipient, closedAt: at } = row
  const given = { from, to, name, recipient, at, preparedBy: act.officer.name }
  return archivePaper(
    own,
    { id: row.id, noun: 'report' },
    reportRecord(officeOf(act), row.kind, given, signedContent(row)),
  )
}
