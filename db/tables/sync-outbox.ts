import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { Register } from '../engine/query.ts'

/* What is still to go, out of the journal itself: there is no second list that could disagree with it.
   On the line an entry weighs what its hashes and ids weigh when compressed, and a tenth of its payload. */

const ENTRY_BYTES = 150
const PAYLOAD_SHARE = 10
/** Beyond so many entries only the first are looked at. */
export const COUNTED = 5_000

/** Estimated bytes on the line of one entry within a batch. */
export function weightOf(payload: string | null): number {
  return ENTRY_BYTES + Math.floor((payload?.length ?? 0) / PAYLOAD_SHARE)
}

/* The payload of a local entry stays here. A file that an accepted entry has named already is counted there. */
export const OUTBOX = `
  WITH waiting AS (
    SELECT j.epoch, j.seq, j.entity_id, j.scope, CASE WHEN j.scope = 'upstream' THEN p.payload END AS payload
    FROM journal AS j LEFT JOIN journal_payloads AS p ON p.epoch = j.epoch AND p.seq = j.seq
    WHERE (j.epoch, j.seq) > (@epoch, @seq)
    ORDER BY j.epoch, j.seq LIMIT ${COUNTED}
  ),
  each_name AS (
    SELECT waiting.entity_id, json_extract(waiting.payload, file.fullkey || '.sha256') AS sha256,
           json_extract(waiting.payload, file.fullkey || '.size') AS size
    FROM waiting, json_each(waiting.payload, '$.files') AS file
    WHERE waiting.payload IS NOT NULL
  ),
  replaced AS (
    SELECT payload ->> '$.replaces' AS sha256 FROM waiting WHERE payload ->> '$.replaces' IS NOT NULL
  ),
  named AS (
    SELECT entity_id, sha256, size FROM each_name
    WHERE sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sync_files AS f WHERE f.sha256 = each_name.sha256)
      AND sha256 NOT IN (SELECT sha256 FROM replaced)
  ),
  open_files AS (
    SELECT sha256, dossier_id, size, coalesce(offset, 0) AS there FROM sync_files INDEXED BY sync_files_open
    WHERE state IN ('waiting', 'failed') AND state <> 'failed'
    UNION ALL
    SELECT sha256, entity_id, size, 0 FROM named
  )`

export type Outbox = {
  dossiers: number
  /** Of these, with an act to tell; of the others only files wait. */
  entryDossiers: number
  entries: number
  files: number
  /** Of the entries, and of the files. */
  entryBytes: number
  fileBytes: number
  bytes: number
  filesFailed: number
  more: boolean
}

/** Everything that has to go after the cursor, and the files that are not whole yet. */
export function countOutbox(db: Register, cursor: EntryKey): Outbox {
  const row = db.raw
    .prepare<
      EntryKey,
      Record<
        'dossiers' | 'entryDossiers' | 'entries' | 'files' | 'entryBytes' | 'fileBytes' | 'filesFailed',
        number
      >
    >(
      `${OUTBOX},
      each_file AS (SELECT max(size) - max(there) AS missing FROM open_files GROUP BY sha256)
      SELECT
        (SELECT count(*) FROM (SELECT entity_id FROM waiting WHERE scope = 'upstream'
                               UNION SELECT dossier_id FROM open_files)) AS dossiers,
        (SELECT count(DISTINCT entity_id) FROM waiting WHERE scope = 'upstream') AS entryDossiers,
        (SELECT count(*) FROM waiting) AS entries,
        (SELECT coalesce(sum(${ENTRY_BYTES} + coalesce(length(payload), 0) / ${PAYLOAD_SHARE}), 0) FROM waiting) AS entryBytes,
        (SELECT count(*) FROM each_file) AS files,
        (SELECT coalesce(sum(missing), 0) FROM each_file) AS fileBytes,
        (SELECT count(DISTINCT sha256) FROM sync_files INDEXED BY sync_files_open
    WHERE state IN ('waiting', 'failed') AND state <> 'waiting') AS filesFailed`,
    )
    .get(cursor)!
  const { dossiers, entryDossiers, entries, files, entryBytes, fileBytes, filesFailed } = row
  return {
    dossiers,
    entryDossiers,
    entries,
    files,
    entryBytes,
    fileBytes,
    bytes: entryBytes + fileBytes,
    filesFailed,
    more: entries === COUNTED,
  }
}

export type OutboxLine = {
  dossierId: string
  dossierNo: string
  applicantName: string
  procedureName: string
  entries: number
  files: number
  bytes: number
}

/** The same by dossier, in the order in which they go; the first `limit`. */
export function outboxLines(db: Register, cursor: EntryKey, limit: number): OutboxLine[] {
  return db.raw
    .prepare<EntryKey & { limit: number }, OutboxLine>(
      `${OUTBOX},
      parts AS (
        SELECT entity_id AS id, 1 AS entries, 0 AS files,
               ${ENTRY_BYTES} + coalesce(length(payload), 0) / ${PAYLOAD_SHARE} AS bytes, epoch * 1e12 + seq AS place
        FROM waiting WHERE scope = 'upstream'
        UNION ALL
        SELECT dossier_id, 0, 1, size - there, NULL FROM open_files
      ),
      totals AS (
        SELECT id, sum(entries) AS entries, sum(files) AS files, sum(bytes) AS bytes, min(place) AS place
        FROM parts GROUP BY id
      )
      SELECT d.id AS dossierId, d.dossier_no AS dossierNo, d.applicant_name AS applicantName,
             d.procedure_name AS procedureName, totals.entries, totals.files, totals.bytes
      FROM totals CROSS JOIN dossiers AS d ON d.id = totals.id
      ORDER BY totals.place IS NULL, totals.place, d.rowid LIMIT @limit`,
    )
    .all({ ...cursor, limit })
}
