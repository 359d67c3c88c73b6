import { findDossier } from '../../../db/tables/dossiers.ts'
import { findReport, listReports } from '../../../db/tables/reports.ts'
import type { ClosedReport, Difference } from '../../common/reports/api.ts'
import { Form6a, formOfPlaces } from '../../common/reports/form-6a.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { placesOf } from './close-report.ts'
import { allMembers } from './members.ts'

/** More than this nobody reads; how many there are is said. */
const MOST = 1000

/** Signed reports. */
export const listClosed: UseCase<'reports.closed'> = ({ register }) =>
  done(listReports(register).map(closedOf))

/** A signed report as it was, beside what the same period counts today. */
export const readReport: UseCase<'reports.read'> = async ({ register }, { id }) => {
  const row = findReport(register, id)
  if (!row) return refuse('NOT_FOUND')
  const period = { from: row.fromDay, to: row.toDay }
  // Signed before its end, it is told as of the day on which it was.
  const signedOn = dayOf(row.closedAt)
  const asOf = period.to < signedOn ? period.to : signedOn
  const members = await allMembers(register, period, asOf)
  const then = placesOf(row)
  const now = new Map(members.map((one) => [one.id, one]))
  const differing = [...new Set([...Object.keys(then), ...now.keys()])].filter((dossierId) => {
    const [before, after] = [then[dossierId], now.get(dossierId)]
    return !before || !after || before.join('\n') !== [after.field, after.taken, after.stands].join('\n')
  })
  const differences = differing.slice(0, MOST).map((dossierId): Difference => {
    const dossier = findDossier(register, dossierId)
    const [before, after] = [then[dossierId], now.get(dossierId)]
    return {
      id: dossierId,
      dossierNo: dossier?.dossierNo ?? '',
      applicantName: dossier?.facts.applicant.name ?? '',
      before: before ? { field: before[0], taken: before[1], stands: before[2] } : null,
      now: after ? { field: after.field, taken: after.taken, stands: after.stands } : null,
    }
  })
  return done({
    report: closedOf(row),
    form: Form6a.parse(JSON.parse(row.form)),
    now: formOfPlaces(members),
    differences,
    different: differing.length,
  })
}

type Row = ReturnType<typeof listReports>[number]
const closedOf = ({ id, fromDay, toDay, name, recipient, closedBy, closedAt }: Row): ClosedReport => ({
  id,
  from: fromDay,
  to: toDay,
  name,
  recipient,
  closedBy,
  closedAt,
})
