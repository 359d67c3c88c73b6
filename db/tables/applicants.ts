import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { putRow } from '../engine/write-row.ts'

export type ApplicantRow = {
  id: string
  kind: 'citizen' | 'organisation'
  name: string
  foldedName: string
  idNumber: string | null
  phone: string | null
  /** Applicant as JSON. */
  person: string
  updatedAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    applicants: ApplicantRow
  }
}

const byIdNumber = prepared((query, idNumber: string) =>
  query.selectFrom('applicants').selectAll().where('idNumber', '=', idNumber),
)

/** The applicant known under an identifier, or undefined. */
export function findApplicantByIdNumber(db: Register, idNumber: string): ApplicantRow | undefined {
  return db.first(byIdNumber(idNumber))
}

export function findApplicant(db: Register, id: string): ApplicantRow | undefined {
  return db.first(db.query.selectFrom('applicants').selectAll().where('id', '=', id))
}

/** Those whose column begins with `start`, by name; an index serves each of the three. */
export function applicantsStarting(
  db: Register,
  column: 'idNumber' | 'phone' | 'foldedName',
  start: string,
  limit: number,
): ApplicantRow[] {
  return db.all(
    db.query
      .selectFrom('applicants')
      .selectAll()
      .where(column, '>=', start)
      .where(column, '<', `${start}\u{10ffff}`)
      .orderBy(column)
      .limit(limit),
  )
}

/** Writes an applicant, or what has changed about one. */
export function putApplicant(db: Register, row: ApplicantRow): void {
  putRow(db, 'applicants', 'id', row)
}

/** Forgets somebody whom no dossier names any more. */
export function deleteApplicant(db: Register, id: string): void {
  db.run(db.query.deleteFrom('applicants').where('id', '=', id))
}
