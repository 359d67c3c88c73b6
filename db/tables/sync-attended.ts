import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { openDeliveries } from './sync-deliveries.ts'

/** Somebody has looked at what is open of a dossier and leaves it, with a word why. */
export type AttendedRow = { dossierId: string; mark: string; note: string; officerName: string; at: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    syncAttended: AttendedRow
  }
}

/**
 * What the shared system holds against each dossier, in a line: refused and fenced acts, files that cannot go. It
 * changes when anything else is declined, so that what was looked at yesterday does not cover what is new.
 */
export function openMarks(db: Register): Map<string, string> {
  const marks = new Map<string, string[]>()
  const add = (dossierId: string, what: string) =>
    marks.set(dossierId, [...(marks.get(dossierId) ?? []), what])
  for (const { entityId, epoch, seq, state, code } of openDeliveries(db)) {
    add(entityId, `${epoch}/${seq} ${state} ${code ?? ''}`)
  }
  const failed = db.raw
    .prepare<[], { dossierId: string; sha256: string }>(
      `SELECT dossier_id AS dossierId, sha256 FROM sync_files INDEXED BY sync_files_open
       WHERE state IN ('waiting', 'failed') AND state <> 'waiting' ORDER BY sha256`,
    )
    .all()
  for (const { dossierId, sha256 } of failed) add(dossierId, sha256)
  return new Map([...marks].map(([dossierId, all]) => [dossierId, all.join('; ')]))
}

/** The words that still cover what is open, by dossier. */
export function attendedNow(db: Register): Map<string, AttendedRow> {
  const marks = openMarks(db)
  const rows = db.all(db.query.selectFrom('syncAttended').selectAll())
  return new Map(
    rows.filter((row) => marks.get(row.dossierId) === row.mark).map((row) => [row.dossierId, row]),
  )
}

export function putAttended(db: Register, row: AttendedRow): void {
  db.run(db.query.replaceInto('syncAttended').values(row))
}
