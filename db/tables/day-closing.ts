import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/* Printed: the slip (a certification has one of its own) was seen to come out, or was saved as a file. */
const SLIP_PRINTED = `EXISTS (
  SELECT 1 FROM papers AS p JOIN paper_prints AS q ON q.paper_id = p.id
  WHERE p.about = d.id AND p.kind IN ('receipt', 'certification-slip') AND q.state IN ('saved', 'confirmed'))`

/* And not at another PC, which gave it to this one. */
const TAKEN_IN_HERE = `d.id NOT IN (SELECT dossier_id FROM custody_arrivals WHERE fresh = 1)`

/** Of a register that never sent anything only the first entries are looked at. */
const COUNTED = 5_000

export type DayFrame = { start: Instant; end: Instant }

/** Dossiers taken in (but not by mistake) and given back within the frame, and how many of the former have their slip. */
export function countDayBook(
  db: Register,
  frame: DayFrame,
): { takenIn: number; printed: number; returned: number } {
  return db.raw
    .prepare<DayFrame, { takenIn: number; printed: number; returned: number }>(
      `SELECT
        (SELECT count(*) FROM dossiers AS d WHERE d.received_at >= @start AND d.received_at < @end
           AND d.status <> 'void' AND ${TAKEN_IN_HERE}) AS takenIn,
        (SELECT count(*) FROM dossiers AS d WHERE d.received_at >= @start AND d.received_at < @end
           AND d.status <> 'void' AND ${TAKEN_IN_HERE} AND ${SLIP_PRINTED}) AS printed,
        (SELECT count(*) FROM dossiers AS d WHERE d.returned_at IS NOT NULL
           AND d.returned_at >= @start AND d.returned_at < @end) AS returned`,
    )
    .get(frame)!
}

export type DayLine = {
  dossierId: string
  dossierNo: string
  applicantName: string
  procedureName: string
  receivedAt: Instant
  dueAt: Instant
  printed: number
  today: number
  /** Acts of it that the shared system has not answered, whatever it says of others. */
  unsent: number
  reason: string | null
  filesOpen: number
  filesFailed: number
}

/** Dossiers acted on within the frame, and those of other days that are still open upstream; oldest intake first. */
export function dossiersToClose(db: Register, frame: DayFrame, cursor: EntryKey, limit: number): DayLine[] {
  return db.raw
    .prepare<DayFrame & EntryKey & { limit: number }, DayLine>(
      `WITH acted AS (
        SELECT DISTINCT entity_id AS id FROM journal
        WHERE scope = 'upstream' AND at >= @start AND at < @end
      ),
      shown AS (
        SELECT id FROM acted
        UNION SELECT entity_id FROM (
          SELECT entity_id FROM journal WHERE scope = 'upstream' AND (epoch, seq) > (@epoch, @seq)
          ORDER BY epoch, seq LIMIT ${COUNTED})
        UNION SELECT entity_id FROM sync_deliveries INDEXED BY sync_deliveries_open
          WHERE state IN ('refused', 'conflict', 'fenced')
        UNION SELECT dossier_id FROM sync_files INDEXED BY sync_files_open
          WHERE state IN ('waiting', 'failed')
      )
      SELECT d.id AS dossierId, d.dossier_no AS dossierNo, d.applicant_name AS applicantName,
        d.procedure_name AS procedureName, d.received_at AS receivedAt, d.due_at AS dueAt,
        ${SLIP_PRINTED} AS printed,
        d.id IN (SELECT id FROM acted) AS today,
        EXISTS (SELECT 1 FROM journal AS j WHERE j.entity_id = d.id AND j.scope = 'upstream'
          AND (j.epoch, j.seq) > (@epoch, @seq)) AS unsent,
        (SELECT s.reason FROM sync_deliveries AS s WHERE s.entity_id = d.id
           AND s.state IN ('refused', 'conflict', 'fenced') AND s.state <> 'fenced'
         ORDER BY s.epoch DESC, s.seq DESC LIMIT 1) AS reason,
        (SELECT count(*) FROM sync_files AS f WHERE f.dossier_id = d.id
           AND f.state IN ('waiting', 'failed')) AS filesOpen,
        (SELECT count(*) FROM sync_files AS f WHERE f.dossier_id = d.id
           AND f.state IN ('waiting', 'failed') AND f.state <> 'waiting') AS filesFailed
      FROM shown CROSS JOIN dossiers AS d ON d.id = shown.id
      ORDER BY d.received_at, d.rowid LIMIT @limit`,
    )
    .all({ ...frame, ...cursor, limit })
}
