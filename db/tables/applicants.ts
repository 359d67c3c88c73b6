import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

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

/** The applicant known under an identifier, or undefined. */
export function findApplicantByIdNumber(db: Register, idNumber: string): ApplicantRow | undefined {
  return db.first(db.query.selectFrom('applicants').selectAll().where('idNumber', '=', idNumber))
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
  const { id: _id, ...rest } = row
  db.run(
    db.query
      .insertInto('applicants')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
  )
}
