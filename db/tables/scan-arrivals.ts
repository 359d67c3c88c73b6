import type { FileKind } from '../../electron/common/scans/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/** A page of an arrived file, as it will stand on a desk. */
export type ArrivedPage = { width: number; height: number; dpi: number | null; blank: boolean }

export type ScanArrivalRow = {
  id: string
  fingerprint: string
  name: string
  sha256: string | null
  kind: FileKind
  /** JSON of ArrivedPage[]. */
  pages: string
  arrivedAt: Instant
  settledAt: Instant | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    scanArrivals: ScanArrivalRow
  }
}

export function insertArrival(db: Register, row: ScanArrivalRow): void {
  db.run(db.query.insertInto('scanArrivals').values(row))
}

/** Was a file with this fingerprint taken before, whatever became of it? */
export function wasTaken(db: Register, fingerprint: string): boolean {
  return (
    db.first(
      db.query.selectFrom('scanArrivals').select('id').where('fingerprint', '=', fingerprint).limit(1),
    ) !== undefined
  )
}

/** What arrived and lies on no desk yet, oldest first. */
export function waitingArrivals(db: Register): ScanArrivalRow[] {
  return db.all(
    db.query
      .selectFrom('scanArrivals')
      .selectAll()
      .where('settledAt', 'is', null)
      .orderBy('arrivedAt')
      // Of those that came at the same moment, as they stood in the folder.
      .orderBy('name'),
  )
}

/** The arrival lies on a desk or was put aside; its row stays as a memory of the file. */
export function settleArrival(db: Register, id: string, settledAt: Instant): void {
  db.run(
    db.query
      .updateTable('scanArrivals')
      .set({ settledAt, sha256: null })
      .where('id', '=', id)
      .where('settledAt', 'is', null),
  )
}
