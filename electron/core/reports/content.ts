import type { ReportRow } from '../../../db/tables/reports.ts'
import type { ReportContent } from '../../common/reports/api.ts'
import { Form6a, formOfPlaces, unbalanced } from '../../common/reports/form-6a.ts'
import type { ReportKind } from '../../common/reports/kinds.ts'
import { TableReport } from '../../common/reports/table.ts'
import { canonical } from '../../common/journal/canonical.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'
import { form6aRecord } from '../papers/form-6a-record.ts'
import type { Office } from '../papers/paper-head.ts'
import type { ReportGiven } from '../papers/report-given.ts'
import { tableReportRecord } from '../papers/table-report-record.ts'
import { countTable, placesInTable } from './count-table.ts'
import { allMembers, lastDay } from './members.ts'
import type { Places } from './places.ts'
import { formOf } from './show-form.ts'

/* What a report says, whichever it is: form II.06a or a table. */

/** What a report of a period says now. */
export async function contentOf(act: Act, kind: ReportKind, period: Period): Promise<ReportContent> {
  if (kind === 'form-6a') return { of: kind, form: await formOf(act, period) }
  return { of: 'table', table: (await countTable(act, kind, period)).table }
}

/** The same with where each dossier stands in it; null where two ways of counting, or two moments, say two things. */
export async function checkedContent(
  act: Act,
  kind: ReportKind,
  period: Period,
): Promise<{ content: ReportContent; places: Places } | null> {
  const now = await contentNow(act, kind, period, lastDay(period, act))
  if (!now.sure) return null
  // Nothing is signed of which two ways of counting say two things; somebody may have acted in between.
  if (now.content.of === 'form-6a') {
    const { form } = now.content
    if (unbalanced(form).length > 0 || canonical(form) !== canonical(await formOf(act, period))) return null
  }
  return now
}

/** A report counted dossier by dossier, as of a day. */
export async function contentNow(
  act: Pick<Act, 'register' | 'now'>,
  kind: ReportKind,
  period: Period,
  asOf: PlainDate,
): Promise<{ content: ReportContent; places: Places; sure: boolean }> {
  if (kind === 'form-6a') {
    const members = await allMembers(act.register, period, asOf)
    const places = Object.fromEntries(
      members.map(({ id, field, taken, stands }) => [id, [field, taken, stands]]),
    )
    return { content: { of: kind, form: formOfPlaces(members) }, places, sure: true }
  }
  const counted = await countTable(act, kind, period, asOf)
  return {
    content: { of: 'table', table: counted.table },
    places: placesInTable(counted),
    sure: counted.steady,
  }
}

/** What a signed report says. */
export function signedContent({ kind, form }: Pick<ReportRow, 'kind' | 'form'>): ReportContent {
  const said: unknown = JSON.parse(form)
  if (kind === 'form-6a') return { of: kind, form: Form6a.parse(said) }
  return { of: 'table', table: TableReport.parse(said) }
}

/** A report as a paper. */
export function reportRecord(office: Office, kind: ReportKind, given: ReportGiven, content: ReportContent) {
  if (kind !== 'form-6a' && content.of === 'table')
    return tableReportRecord(office, kind, given, content.table)
  if (content.of === 'form-6a') return form6aRecord(office, given, content.form)
  throw new Error(`a ${kind} that is a ${content.of}`)
}
