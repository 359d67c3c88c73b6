import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { getCursor } from './sync-deliveries.ts'

/* Beyond this nobody needs the exact figure, and the count stays quick on a register that never sent anything. */
const COUNTED = 10_000

/**
 * How many journal entries the shared system has not accepted, and since when: those it has not answered yet and
 * those it keeps without applying them. Counted up to 10,000.
 */
export function unsentEntries(db: Register): { entries: number; oldestAt: Instant | null } {
  return db.raw
    .prepare<{ epoch: number; seq: number }, { entries: number; oldestAt: Instant | null }>(
      `SELECT count(*) AS entries, min(at) AS oldestAt FROM (
        SELECT at FROM journal WHERE scope = 'upstream' AND (epoch, seq) > (@epoch, @seq)
        UNION ALL
        SELECT coalesce(r.header ->> '$.at', j.at) FROM sync_deliveries AS d INDEXED BY sync_deliveries_open
        LEFT JOIN recovered_entries AS r ON r.epoch = d.epoch AND r.seq = d.seq
        LEFT JOIN journal AS j ON j.epoch = d.epoch AND j.seq = d.seq
        WHERE d.state IN ('refused', 'conflict', 'fenced')
        LIMIT ${COUNTED})`,
    )
    .get(getCursor(db))!
}
