import type { DossierStatus } from '../../electron/common/dossiers/model.ts'
import { UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import type { Finding } from '../../electron/common/reconciliation/model.ts'
import { RESULT } from '../../electron/common/scans/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

/* What lies between paper and register, found by the indexes that the views of the register use: only what has not been
   given back is looked at, a few thousand lines whatever the size of the register. */

type NoteRow = {
  dossierId: string
  finding: Finding
  version: number
  text: string
  officerName: string
  at: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    reconciliationNotes: NoteRow
    shelfChecks: { id: string; at: Instant; officerName: string; found: number }
    shelfLines: { checkId: string; dossierId: string; was: 'missing' | 'foreign' }
  }
}

/** What a line of a finding shows of its dossier. */
export type FoundRow = {
  id: string
  version: number
  dossierNo: string
  applicantName: string
  procedureName: string
  status: DossierStatus
  assigneeName: string | null
  noteText: string | null
  noteBy: string | null
  noteAt: Instant | null
}

const COLUMNS = `d.id, d.version, d.dossier_no AS dossierNo, d.applicant_name AS applicantName,
  d.procedure_name AS procedureName, d.status, d.assignee_name AS assigneeName,
  n.text AS noteText, n.officer_name AS noteBy, n.at AS noteAt`

const withNote = (finding: Finding, when = '') =>
  `LEFT JOIN reconciliation_notes AS n
     ON n.dossier_id = d.id AND n.finding = '${finding}' AND n.version = d.version ${when}`

const inList = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
const OPEN = `d.returned_at IS NULL AND d.status IN (${inList(UNDECIDED)})`
const AT_COUNTER = `d.returned_at IS NULL AND d.status IN ('ready', 'refused')`
/** Explained lines, the others, or both. */
const isNoted = (noted: boolean | null) => {
  if (noted === null) return 'TRUE'
  return noted ? 'n.text IS NOT NULL' : 'n.text IS NULL'
}

/** `noted`: explained lines, or the others; null: both. */
export type Asked = { noted: boolean | null; limit: number }

const STALE = `FROM dossiers AS d ${withNote('stale', 'AND n.at >= @before')} WHERE ${OPEN} AND d.touched_at < @before`

/** Undecided dossiers with no recorded step since a moment, longest first; a note holds as long as a step would. */
export function staleRows(db: Register, before: Instant, { noted, limit }: Asked) {
  return db.raw
    .prepare<unknown[], FoundRow & { touchedAt: Instant }>(
      `SELECT ${COLUMNS}, d.touched_at AS touchedAt ${STALE} AND ${isNoted(noted)}
       ORDER BY d.touched_at, d.rowid LIMIT @limit`,
    )
    .all({ before, limit })
}

const UNRETURNED = `FROM dossiers AS d ${withNote('not-returned')} WHERE ${AT_COUNTER}`

/** Results and refusals that lie at the counter, longest first. */
export function unreturnedRows(db: Register, { noted, limit }: Asked) {
  return db.raw
    .prepare<unknown[], FoundRow & { finishedAt: Instant; notified: number }>(
      `SELECT ${COLUMNS}, d.finished_at AS finishedAt, d.notified ${UNRETURNED} AND ${isNoted(noted)}
       ORDER BY d.finished_at, d.rowid LIMIT @limit`,
    )
    .all({ limit })
}

/** How many lines the two long findings have. */
export function countFound(db: Register, finding: 'stale' | 'not-returned', before: Instant) {
  const from = finding === 'stale' ? STALE : UNRETURNED
  return db.raw
    .prepare<unknown[], { open: number; noted: number }>(
      `SELECT count(*) - count(n.text) AS open, count(n.text) AS noted ${from}`,
    )
    .get(finding === 'stale' ? { before } : {})!
}

/** The last word of a shelf check, in SQL: of the newest one alone. */
const LAST_SHELF = `SELECT id, at FROM shelf_checks ORDER BY at DESC, id DESC LIMIT 1`

export type ReturnSigns = {
  trackingNo: string | null
  paidAt: Instant | null
  hereAt: Instant | null
  offShelfAt: Instant | null
}

/** Results that by some sign were given back, though nobody has recorded it. */
export function returnSigns(db: Register, { noted, limit }: Asked): (FoundRow & ReturnSigns)[] {
  return db.raw
    .prepare<unknown[], FoundRow & ReturnSigns>(
      `WITH last_shelf AS (${LAST_SHELF}), signs AS (
        SELECT d.rowid AS row,
          (SELECT tracking_no FROM post_parcels AS p WHERE p.dossier_id = d.id) AS trackingNo,
          (SELECT min(at) FROM payments AS p WHERE p.dossier_id = d.id AND p.kind = 'pay' AND p.at > d.finished_at
             AND NOT EXISTS (SELECT 1 FROM payments AS c WHERE c.cancels = p.id)) AS paidAt,
          (SELECT min(at) FROM dossier_actions AS a WHERE a.dossier_id = d.id AND a.kind = 'notify'
             AND a.at > d.finished_at AND a.action ->> '$.by' = 'in-person' AND a.action ->> '$.reached'
             AND NOT EXISTS (SELECT 1 FROM dossier_actions AS u WHERE u.dossier_id = d.id AND u.kind = 'undo'
               AND u.action ->> '$.undoneId' = a.action ->> '$.id')) AS hereAt,
          (SELECT s.at FROM last_shelf AS s JOIN shelf_lines AS l ON l.check_id = s.id
             WHERE l.dossier_id = d.id AND l.was = 'missing' AND s.at > d.finished_at) AS offShelfAt
        FROM dossiers AS d WHERE ${AT_COUNTER}
      )
      SELECT ${COLUMNS}, signs.trackingNo, signs.paidAt, signs.hereAt, signs.offShelfAt
      FROM signs CROSS JOIN dossiers AS d ON d.rowid = signs.row ${withNote('return-unrecorded')}
      WHERE coalesce(signs.trackingNo, signs.paidAt, signs.hereAt, signs.offShelfAt) IS NOT NULL AND ${isNoted(noted)}
      ORDER BY d.finished_at, d.rowid LIMIT @limit`,
    )
    .all({ limit })
}

export type ResultSigns = {
  scannedAt: Instant | null
  onShelfAt: Instant | null
  newsAt: Instant | null
  news: string | null
}

/**
 * Dossiers in work of which a result is there: scanned, found on the shelf, or issued by the superior body that has it.
 * Of what was given back in part the scan is that part's.
 */
export function resultSigns(db: Register, { noted, limit }: Asked): (FoundRow & ResultSigns)[] {
  return db.raw
    .prepare<unknown[], FoundRow & ResultSigns>(
      `WITH last_shelf AS (${LAST_SHELF}), signs AS (
        SELECT d.rowid AS row,
          (SELECT s.made_at FROM scan_documents AS s WHERE s.dossier_id = d.id AND s.component = '${RESULT}'
             AND s.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM dossier_actions AS r
               WHERE r.dossier_id = d.id AND r.kind = 'return')) AS scannedAt,
          (SELECT s.at FROM last_shelf AS s JOIN shelf_lines AS l ON l.check_id = s.id
             WHERE l.dossier_id = d.id AND l.was = 'foreign' AND s.at > d.touched_at) AS onShelfAt,
          (SELECT max(u.item_id) FROM upward_news AS u WHERE u.dossier_id = d.id AND u.settled_at IS NULL
             AND d.status = 'upward' AND u.body ->> '$.result.documentNo' IS NOT NULL) AS newsId
        FROM dossiers AS d WHERE ${OPEN}
      )
      SELECT ${COLUMNS}, signs.scannedAt, signs.onShelfAt, u.at AS newsAt, u.body AS news
      FROM signs CROSS JOIN dossiers AS d ON d.rowid = signs.row ${withNote('paper-first')}
        LEFT JOIN upward_news AS u ON u.item_id = signs.newsId
      WHERE coalesce(signs.scannedAt, signs.onShelfAt, signs.newsId) IS NOT NULL AND ${isNoted(noted)}
      ORDER BY d.touched_at, d.rowid LIMIT @limit`,
    )
    .all({ limit })
}

/** Dossiers by id, with the note on a finding; in no order. */
export function foundRows(db: Register, finding: Finding, ids: readonly string[]): FoundRow[] {
  return db.raw
    .prepare<unknown[], FoundRow>(
      `SELECT ${COLUMNS} FROM json_each(@ids) AS one CROSS JOIN dossiers AS d ON d.id = one.value ${withNote(finding)}`,
    )
    .all({ ids: JSON.stringify(ids) })
}

/** What was said of a finding; said again it takes the place of what was said before. */
export function putNote(db: Register, row: NoteRow): void {
  db.run(db.query.replaceInto('reconciliationNotes').values(row))
}

export type RecordedRow = { action: string; dossierId: string; dossierNo: string; applicantName: string }

/**
 * Acts recorded after they had happened that did either from `start` until before `end`; recorded last first, without what
 * was taken back.
 */
export function recordedLateRows(
  db: Register,
  { start, end }: { start: Instant; end: Instant },
  limit: number,
): RecordedRow[] {
  return db.raw
    .prepare<unknown[], RecordedRow>(
      `SELECT a.action, d.id AS dossierId, d.dossier_no AS dossierNo, d.applicant_name AS applicantName
       FROM dossier_actions AS a INDEXED BY dossier_actions_entered CROSS JOIN dossiers AS d ON d.id = a.dossier_id
       WHERE a.action ->> '$.entered.at' IS NOT NULL
         -- Nothing happens after it was recorded.
         AND a.action ->> '$.entered.at' >= @start AND a.action ->> '$.at' < @end
         AND (a.action ->> '$.entered.at' < @end OR a.action ->> '$.at' >= @start)
         AND NOT EXISTS (SELECT 1 FROM dossier_actions AS u WHERE u.dossier_id = d.id AND u.kind = 'undo'
           AND u.action ->> '$.undoneId' = a.action ->> '$.id')
       ORDER BY a.action ->> '$.entered.at' DESC LIMIT @limit`,
    )
    .all({ start, end, limit })
}

/** What should lie on the shelf now: results and refusals that are there and not given back, by number. */
export function shelfRows(db: Register): (FoundRow & { finishedAt: Instant })[] {
  return db.raw
    .prepare<unknown[], FoundRow & { finishedAt: Instant }>(
      `SELECT ${COLUMNS}, d.finished_at AS finishedAt FROM dossiers AS d ${withNote('not-returned')}
       WHERE ${AT_COUNTER} ORDER BY d.dossier_no`,
    )
    .all({})
}

/** Keeps what a shelf check found. Inside a transaction. */
export function insertShelfCheck(
  db: Register,
  check: { id: string; at: Instant; officerName: string; found: number },
  lines: readonly { dossierId: string; was: 'missing' | 'foreign' }[],
): void {
  insertRow(db, 'shelfChecks', check)
  for (const line of lines) insertRow(db, 'shelfLines', { checkId: check.id, ...line })
}

/** The last shelf check, as it was closed; undefined before the first. */
export function lastShelfCheck(db: Register) {
  return db.raw
    .prepare<unknown[], { at: Instant; by: string; found: number; missing: number; foreign: number }>(
      `SELECT c.at, c.officer_name AS "by", c.found,
         (SELECT count(*) FROM shelf_lines AS l WHERE l.check_id = c.id AND l.was = 'missing') AS missing,
         (SELECT count(*) FROM shelf_lines AS l WHERE l.check_id = c.id AND l.was = 'foreign') AS "foreign"
       FROM shelf_checks AS c ORDER BY c.at DESC, c.id DESC LIMIT 1`,
    )
    .get({})
}

/** How many of the acts recorded since a moment the shared system has accepted: answered, and not parked. */
export function acceptedSince(db: Register, since: Instant, cursor: { epoch: number; seq: number }): number {
  return db.raw
    .prepare<unknown[], { count: number }>(
      `SELECT count(*) AS count FROM journal AS j
       WHERE j.scope = 'upstream' AND j.at >= @since AND (j.epoch, j.seq) <= (@epoch, @seq)
         AND NOT EXISTS (SELECT 1 FROM sync_deliveries AS d WHERE d.entity_id = j.entity_id
           AND d.epoch = j.epoch AND d.seq = j.seq AND d.state IN ('refused', 'conflict', 'fenced'))`,
    )
    .get({ since, ...cursor })!.count
}
