import type { Kysely } from 'kysely'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import type { Tables } from '../engine/tables.ts'
import type { DossierRow } from './dossiers.ts'

export type DossierOfApplicant = Pick<
  DossierRow,
  'id' | 'dossierNo' | 'procedureCode' | 'procedureName' | 'status' | 'receivedAt' | 'dueAt'
>

/** Nothing more is to come of these. */
const CLOSED = ['returned', 'refused', 'withdrawn', 'stopped', 'void', 'moved'] as const

const ofApplicant = (query: Kysely<Tables>, applicantId: string) =>
  query
    .selectFrom('dossiers')
    .select(['id', 'dossierNo', 'procedureCode', 'procedureName', 'status', 'receivedAt', 'dueAt'])
    .where('applicantId', '=', applicantId)
    .orderBy('receivedAt', 'desc')
const openOf = prepared((query, applicantId: string) =>
  ofApplicant(query, applicantId).where('status', 'not in', CLOSED),
)
const newestOf = prepared((query, applicantId: string, limit: number) =>
  ofApplicant(query, applicantId).limit(limit),
)

/** An applicant's dossiers, newest first; `limit` of them, or all that something is still to come of. */
export function dossiersOfApplicant(
  db: Register,
  applicantId: string,
  which: { limit: number } | 'open',
): DossierOfApplicant[] {
  return db.all(which === 'open' ? openOf(applicantId) : newestOf(applicantId, which.limit))
}

const openWith = prepared((query, applicantId: string, procedureCode: string, besides: string) =>
  ofApplicant(query, applicantId)
    .where('status', 'not in', CLOSED)
    .where('procedureCode', '=', procedureCode)
    .where('id', '<>', besides)
    .limit(1),
)

/**
 * The newest of an applicant's dossiers by this procedure that something is still to come of.
 * @param besides the dossier in hand, which is none of those asked about
 */
export function openDossierWith(
  db: Register,
  applicantId: string,
  procedureCode: string,
  besides = '',
): DossierOfApplicant | undefined {
  return db.first(openWith(applicantId, procedureCode, besides))
}

export function countDossiersOfApplicant(db: Register, applicantId: string): number {
  return db.first(
    db.query
      .selectFrom('dossiers')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('applicantId', '=', applicantId),
  )!.count
}
