import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/** A file that an accepted entry named; its bytes follow. One row for each dossier that names it. */
export type SyncFileRow = EntryKey & {
  sha256: string
  dossierId: string
  size: number
  state: 'waiting' | 'complete' | 'failed'
  offset: number | null
  code: string | null
  changedAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    syncFiles: SyncFileRow
  }
}

/** Notes a file whose bytes are wanted now. One that has already gone up for another dossier has gone for this one. */
export function expectFile(
  db: Register,
  file: EntryKey & Pick<SyncFileRow, 'sha256' | 'dossierId' | 'size'>,
  at: Instant,
): void {
  const known = db.first(
    db.query
      .selectFrom('syncFiles')
      .select(['offset', 'state'])
      .where('sha256', '=', file.sha256)
      .where('state', '=', 'complete')
      .limit(1),
  )
  const { offset, state } = known ?? { offset: null, state: 'waiting' as const }
  db.run(
    db.query
      .insertInto('syncFiles')
      .values({ ...file, offset, state, code: null, changedAt: at })
      .onConflict((clash) => clash.columns(['sha256', 'dossierId']).doNothing()),
  )
}

/**
 * A file that another one has replaced: of which no byte has gone, it need not go any more for this dossier; and one
 * that cannot go is not missed, for the new one is how that was set right.
 */
export function dropReplaced(db: Register, sha256: string, dossierId: string): void {
  db.run(
    db.query
      .deleteFrom('syncFiles')
      .where('sha256', '=', sha256)
      .where('dossierId', '=', dossierId)
      .where((eb) =>
        eb.or([eb('state', '=', 'failed'), eb.and([eb('state', '=', 'waiting'), eb('offset', 'is', null)])]),
      ),
  )
}

export type WaitingFile = Pick<SyncFileRow, 'sha256' | 'size' | 'offset'>

/**
 * Files whose bytes are not all there, in the order in which they go: those of the dossier that is due on the nearest
 * day first, of one day the smallest, so that a line that holds for minutes completes as many as it can. `failed` ones
 * only when asked for.
 */
export function waitingFiles(db: Register, { failed }: { failed: boolean }): WaitingFile[] {
  // Few among very many: the planner would rather read the whole table in order.
  return db.raw
    .prepare<[string], WaitingFile>(
      `SELECT f.sha256, f.size, max(f.offset) AS offset, min(date(d.due_at, '+7 hours')) AS due_day
       FROM sync_files AS f INDEXED BY sync_files_open LEFT JOIN dossiers AS d ON d.id = f.dossier_id
       WHERE f.state IN ('waiting', 'failed') AND f.state <> ?
       GROUP BY f.sha256 ORDER BY due_day IS NULL, due_day, f.size, f.sha256`,
    )
    .all(failed ? 'complete' : 'failed')
}

export type FailedFile = Pick<SyncFileRow, 'dossierId' | 'code'> & { component: string | null }

/** Files that cannot go as they are, and which paper of its dossier each is; null where it is none of the scanned ones. */
export function failedFiles(db: Register): FailedFile[] {
  return db.raw
    .prepare<[], FailedFile>(
      `SELECT f.dossier_id AS "dossierId", f.code AS "code", (
         SELECT d.component FROM scan_documents AS d
         WHERE d.dossier_id = f.dossier_id AND f.sha256 IN (d.sha256, d.signed_sha256)
         ORDER BY d.revision DESC LIMIT 1) AS "component"
       FROM sync_files AS f INDEXED BY sync_files_open
       WHERE f.state IN ('waiting', 'failed') AND f.state <> 'waiting' ORDER BY f.dossier_id, f.sha256`,
    )
    .all()
}

/** A file as it stands; any of its dossiers, for they all stand alike. */
export function findSyncFile(db: Register, sha256: string): Pick<SyncFileRow, 'state' | 'size'> | undefined {
  return db.first(
    db.query.selectFrom('syncFiles').select(['state', 'size']).where('sha256', '=', sha256).limit(1),
  )
}

/** What the shared system said of a file. */
export function noteFile(
  db: Register,
  sha256: string,
  change: Pick<SyncFileRow, 'state' | 'offset' | 'code'>,
  at: Instant,
): void {
  db.run(
    db.query
      .updateTable('syncFiles')
      .set({ ...change, changedAt: at })
      .where('sha256', '=', sha256),
  )
}

/** A dossier that a file is of, for showing the file's way. */
export function dossierOfFile(
  db: Register,
  sha256: string,
): { dossierNo: string; applicantName: string } | undefined {
  return db.first(
    db.query
      .selectFrom('syncFiles as f')
      .innerJoin('dossiers as d', 'd.id', 'f.dossierId')
      .select(['d.dossierNo', 'd.applicantName'])
      .where('f.sha256', '=', sha256)
      .limit(1),
  )
}
