import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { getCursor } from './sync-deliveries.ts'

/** When the oldest act was done that the shared system has not answered, whatever it says of it; null: it has answered all. */
export function oldestUnsent(db: Register): Instant | null {
  return (
    db.raw
      .prepare<{ epoch: number; seq: number }, { at: Instant }>(
        `SELECT at FROM journal WHERE scope = 'upstream' AND (epoch, seq) > (@epoch, @seq)
         ORDER BY epoch, seq LIMIT 1`,
      )
      .get(getCursor(db))?.at ?? null
  )
}
