import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { DayFrame, DayLine } from './day-closing.ts'
import type { Register } from '../engine/query.ts'

/**
 * What was filed online and declined within the frame, and what of other days is still open upstream; oldest first.
 * No dossier exists of it, but the day is not closed before the shared system knows, so it stands among them.
 */
export function declinedToClose(db: Register, frame: DayFrame, cursor: EntryKey, limit: number): DayLine[] {
  return db.raw
    .prepare<DayFrame & EntryKey & { limit: number }, DayLine>(
      `WITH lines AS (
        SELECT f.id AS dossierId, f.dossier_no AS dossierNo, f.content ->> '$.applicant.name' AS applicantName,
          f.content ->> '$.procedure.name' AS procedureName, f.filed_at AS receivedAt, f.decided_at AS dueAt,
          1 AS printed, f.decided_at >= @start AND f.decided_at < @end AS today,
          EXISTS (SELECT 1 FROM journal AS j WHERE j.entity_id = f.id AND j.scope = 'upstream'
            AND (j.epoch, j.seq) > (@epoch, @seq)) AS unsent,
          EXISTS (SELECT 1 FROM sync_deliveries AS s WHERE s.entity_id = f.id
            AND s.state IN ('refused', 'conflict', 'fenced')) AS open,
          (SELECT s.reason FROM sync_deliveries AS s WHERE s.entity_id = f.id
             AND s.state IN ('refused', 'conflict') ORDER BY s.epoch DESC, s.seq DESC LIMIT 1) AS reason,
          0 AS filesOpen, 0 AS filesFailed
        FROM filings AS f WHERE f.state = 'declined'
        ORDER BY f.decided_at DESC LIMIT 500
      )
      SELECT dossierId, dossierNo, applicantName, procedureName, receivedAt, dueAt, printed, today, unsent, reason,
        filesOpen, filesFailed
      FROM lines WHERE today OR unsent OR open ORDER BY receivedAt, dossierId LIMIT @limit`,
    )
    .all({ ...frame, ...cursor, limit })
}
