import type { FiledFile } from '../../electron/common/filings/model.ts'
import type { Register } from '../engine/query.ts'

type FilingFileRow = {
  filingId: string
  sha256: string
  size: number
  /** waiting: not all of its bytes are here · here: in the store. */
  state: 'waiting' | 'here'
}

declare module '../engine/tables.ts' {
  interface Tables {
    filingFiles: FilingFileRow
    filingFileParts: { sha256: string; offset: number; bytes: Uint8Array }
  }
}

/** The files of what was filed, as it says now; what is here already stays. */
export function expectFilingFiles(db: Register, filingId: string, files: readonly FiledFile[]): void {
  const named = new Set(files.map((one) => one.sha256))
  for (const { sha256 } of filesOfFiling(db, filingId))
    if (!named.has(sha256))
      db.run(db.query.deleteFrom('filingFiles').where('filingId', '=', filingId).where('sha256', '=', sha256))
  for (const { sha256, size } of files)
    db.run(
      db.query
        .insertInto('filingFiles')
        .values({ filingId, sha256, size, state: 'waiting' })
        .onConflict((clash) => clash.columns(['filingId', 'sha256']).doNothing()),
    )
}

export function filesOfFiling(db: Register, filingId: string): FilingFileRow[] {
  return db.all(db.query.selectFrom('filingFiles').selectAll().where('filingId', '=', filingId))
}

/** Files to fetch, those of who waits longest first; none of what was declined. */
export function waitingFilingFiles(db: Register): { sha256: string; size: number }[] {
  const rows = db.all(
    db.query
      .selectFrom('filingFiles as f')
      .innerJoin('filings as g', 'g.id', 'f.filingId')
      .select(['f.sha256', 'f.size'])
      .where('f.state', '=', 'waiting')
      .where('g.state', '<>', 'declined')
      .orderBy('g.filedAt')
      .orderBy('f.size')
      .limit(500),
  )
  return [...new Map(rows.map((row) => [row.sha256, row])).values()]
}

/** Bytes that follow what is here of a file. */
export function keepPart(db: Register, part: { sha256: string; offset: number; bytes: Uint8Array }): void {
  db.run(db.query.replaceInto('filingFileParts').values(part))
}

/** What is here of a file that is not whole, from its first byte. */
export function partsOf(db: Register, sha256: string): Buffer {
  const rows = db.all(
    db.query.selectFrom('filingFileParts').select('bytes').where('sha256', '=', sha256).orderBy('offset'),
  )
  return Buffer.concat(rows.map((row) => row.bytes))
}

/** How many bytes that is. */
export function heldOf(db: Register, sha256: string): number {
  const held = db.raw
    .prepare<[string], { bytes: number | null }>(
      'SELECT sum(length(bytes)) AS bytes FROM filing_file_parts WHERE sha256 = ?',
    )
    .get(sha256)
  return held?.bytes ?? 0
}

export function dropParts(db: Register, sha256: string): void {
  db.run(db.query.deleteFrom('filingFileParts').where('sha256', '=', sha256))
}

/** It is whole and lies in the store. */
export function fileIsHere(db: Register, sha256: string): void {
  db.run(db.query.updateTable('filingFiles').set({ state: 'here' }).where('sha256', '=', sha256))
  dropParts(db, sha256)
}
