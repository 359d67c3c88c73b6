import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { findReport, insertReport, type ReportRow } from '../../../db/tables/reports.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { Form6a, formOfPlaces, unbalanced } from '../../common/reports/form-6a.ts'
import { TIMELINESS_RULE } from '../../common/dossiers/timeliness.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { form6aRecord } from '../papers/form-6a-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { allMembers, lastDay } from './members.ts'
import { recipientOf, RECIPIENT } from './recipient.ts'
import { formOf } from './show-form.ts'

/** Where each dossier stood: id → field, column of taking in, column of resolving. */
const Places = z.record(z.string(), z.tuple([z.string(), z.string(), z.string()]))
export type Places = z.infer<typeof Places>

/** Where each dossier of a signed report stood. */
export function placesOf({ members }: Pick<ReportRow, 'members'>): Places {
  return Places.parse(JSON.parse(brotliDecompressSync(members).toString()))
}

/**
 * The leader signs the report of a period. Its figures are counted twice, by tallies and dossier by dossier; the row
 * comes first, then its PDF: a PDF that failed is made from the row when asked for again.
 */
export const closeReport: UseCase<'reports.close'> = async (act, { name, recipient, ...period }) => {
  const { register, now, officer } = act
  if (period.from > dayOf(now) || period.to < period.from) return refuse('PERIOD_NOT_BEGUN')
  const members = await allMembers(register, period, lastDay(period, act))
  const form = formOfPlaces(members)
  // Nothing is signed of which two ways of counting say two things; somebody may have acted in between.
  if (unbalanced(form).length > 0 || canonical(form) !== canonical(await formOf(act, period)))
    return refuse('UNBALANCED')
  const places: Places = Object.fromEntries(
    members.map(({ id, field, taken, stands }) => [id, [field, taken, stands]]),
  )
  const report: ReportRow = {
    id: newId(Date.parse(now)),
    fromDay: period.from,
    toDay: period.to,
    name,
    recipient,
    form: JSON.stringify(form),
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
      payload: { ...period, name, recipient, form, rule: TIMELINESS_RULE },
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
  return archivePaper(
    own,
    { id: row.id, noun: 'report' },
    {
      ...form6aRecord(officeOf(act), {
        from: row.fromDay,
        to: row.toDay,
        name: row.name,
        recipient: row.recipient,
        form: Form6a.parse(JSON.parse(row.form)),
        preparedBy: act.officer.name,
        at: row.closedAt,
      }),
    },
  )
}
