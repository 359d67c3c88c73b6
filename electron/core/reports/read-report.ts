import { findDossier } from '../../../db/tables/dossiers.ts'
import { findReport, listReports } from '../../../db/tables/reports.ts'
import { canonical } from '../../common/journal/canonical.ts'
import type { ClosedReport, Difference, ReportContent } from '../../common/reports/api.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { contentNow, signedContent } from './content.ts'
import { placesOf } from './places.ts'

/** More than this nobody reads; how many there are is said. */
const MOST = 1000

/** Signed reports. */
export const listClosed: UseCase<'reports.closed'> = ({ register }) =>
  done(listReports(register).map(closedOf))

/** A signed report as it was, beside what the same period counts today. */
export const readReport: UseCase<'reports.read'> = async (act, { id }) => {
  const { register } = act
  const row = findReport(register, id)
  if (!row) return refuse('NOT_FOUND')
  const period = { from: row.fromDay, to: row.toDay }
  // Signed before its end, it is told as of the day on which it was.
  const signedOn = dayOf(row.closedAt)
  const asOf = period.to < signedOn ? period.to : signedOn
  const then = placesOf(row)
  const { content: now, places } = await contentNow(act, row.kind, period, asOf)
  const differing = [...new Set([...Object.keys(then), ...Object.keys(places)])].filter(
    (dossierId) => then[dossierId]?.join('\n') !== places[dossierId]?.join('\n'),
  )
  const differences = differing.slice(0, MOST).map((dossierId): Difference => {
    const dossier = findDossier(register, dossierId)
    return {
      id: dossierId,
      dossierNo: dossier?.dossierNo ?? '',
      applicantName: dossier?.facts.applicant.name ?? '',
      before: then[dossierId] ?? null,
      now: places[dossierId] ?? null,
    }
  })
  const content = signedContent(row)
  return done({
    report: closedOf(row),
    content,
    differences,
    different: differing.length,
    figuresDiffer: figuresOf(content) !== figuresOf(now),
  })
}

/* Heads and notes may be worded otherwise one day. */
function figuresOf(content: ReportContent): string {
  if (content.of === 'form-6a') return canonical(content.form)
  const { rows, total } = content.table
  return canonical({ rows, total })
}

type Row = ReturnType<typeof listReports>[number]
const closedOf = ({ fromDay, toDay, ...row }: Row): ClosedReport => ({
  id: row.id,
  kind: row.kind,
  from: fromDay,
  to: toDay,
  name: row.name,
  recipient: row.recipient,
  closedBy: row.closedBy,
  closedAt: row.closedAt,
})
