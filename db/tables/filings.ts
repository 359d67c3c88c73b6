import type { FilingState } from '../../electron/common/filings/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type FilingRow = {
  /** Id of the dossier it becomes. */
  id: string
  dossierNo: string
  state: FilingState
  filedAt: Instant
  /** The station that takes it in; null: whichever. */
  station: string | null
  round: number
  /** Filing as JSON. */
  content: string
  cameAt: Instant
  decidedAt: Instant | null
  decidedBy: string | null
  /** Declined as JSON. */
  declined: string | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    filings: FilingRow
  }
}

/** Writes one, new or filed again. */
export function putFiling(db: Register, row: FilingRow): void {
  db.run(db.query.replaceInto('filings').values(row))
}

export function findFiling(db: Register, id: string): FilingRow | undefined {
  return db.first(db.query.selectFrom('filings').selectAll().where('id', '=', id))
}

export function findFilingByNo(db: Register, dossierNo: string): FilingRow | undefined {
  return db.first(db.query.selectFrom('filings').selectAll().where('dossierNo', '=', dossierNo))
}

/** Those that wait for the counter, the longest waiting first. */
export function waitingFilings(db: Register): FilingRow[] {
  return db.all(
    db.query
      .selectFrom('filings')
      .selectAll()
      .where('state', '=', 'waiting')
      .orderBy('filedAt')
      .orderBy('id')
      .limit(500),
  )
}

/** Those that were taken in or declined, newest decision first. */
export function decidedFilings(db: Register, limit: number): FilingRow[] {
  return db.all(
    db.query
      .selectFrom('filings')
      .selectAll()
      .where('decidedAt', 'is not', null)
      .orderBy('decidedAt', 'desc')
      .orderBy('id')
      .limit(limit),
  )
}

/** Taken in or declined. */
export function decideFiling(
  db: Register,
  id: string,
  decision: Pick<FilingRow, 'state' | 'decidedAt' | 'decidedBy' | 'declined'>,
): void {
  db.run(db.query.updateTable('filings').set(decision).where('id', '=', id))
}
