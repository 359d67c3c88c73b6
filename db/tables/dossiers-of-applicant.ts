import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'

export type DossierOfApplicant = Pick<
  DossierRow,
  'id' | 'dossierNo' | 'procedureCode' | 'procedureName' | 'status' | 'receivedAt' | 'dueAt'
>

/** An applicant's dossiers, newest first; `limit` of them, or all that are not returned yet. */
export function dossiersOfApplicant(
  db: Register,
  applicantId: string,
  which: { limit: number } | 'open',
): DossierOfApplicant[] {
  const all = db.query
    .selectFrom('dossiers')
    .select(['id', 'dossierNo', 'procedureCode', 'procedureName', 'status', 'receivedAt', 'dueAt'])
    .where('applicantId', '=', applicantId)
    .orderBy('receivedAt', 'desc')
  return db.all(which === 'open' ? all.where('status', '!=', 'returned') : all.limit(which.limit))
}

export function countDossiersOfApplicant(db: Register, applicantId: string): number {
  return db.first(
    db.query
      .selectFrom('dossiers')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('applicantId', '=', applicantId),
  )!.count
}
