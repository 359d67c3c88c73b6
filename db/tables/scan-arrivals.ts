import type { FileKind } from '../../electron/common/scans/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/** A page of an arrived file, as it will stand on a desk. */
type ArrivedPage = { width: number; height: number; dpi: number | null; blank: boolean }

/** A file that lies in the store, and its pages. */
export type StoredPages = { kind: FileKind; sha256: string; pages: readonly ArrivedPage[] }

export type ScanArrivalRow = {
  id: string
  fingerprint: string
  name: string
  arrivedAt: Instant
  settledAt: Instant | null
}

type ScanArrivalFileRow = {
  arrivalId: string
  place: number
  sha256: string
  kind: FileKind
  /** JSON of ArrivedPage[]. */
  pages: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    scanArrivals: ScanArrivalRow
    scanArrivalFiles: ScanArrivalFileRow
  }
}

/** @param files what it is stored as, in the order of its pages */
export function insertArrival(db: Register, row: ScanArrivalRow, files: readonly StoredPages[]): void {
  db.run(db.query.insertInto('scanArrivals').values(row))
  for (const [place, { sha256, kind, pages }] of files.entries()) {
    const file = { arrivalId: row.id, place, sha256, kind, pages: JSON.stringify(pages) }
    db.run(db.query.insertInto('scanArrivalFiles').values(file))
  }
}

/** What an arrival is stored as, in the order of its pages; nothing once it is settled. */
export function filesOfArrival(db: Register, arrivalId: string): StoredPages[] {
  return db
    .all(
      db.query
        .selectFrom('scanArrivalFiles')
        .select(['sha256', 'kind', 'pages'])
        .where('arrivalId', '=', arrivalId)
        .orderBy('place'),
    )
    .map(({ pages, ...file }) => ({ ...file, pages: JSON.parse(pages) as ArrivedPage[] }))
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
      .set({ settledAt })
      .where('id', '=', id)
      .where('settledAt', 'is', null),
  )
  db.run(db.query.deleteFrom('scanArrivalFiles').where('arrivalId', '=', id))
}
