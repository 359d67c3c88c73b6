import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

type SeenRow = { officerId: string; dossierId: string; reason: string; mark: string; at: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    remindersSeen: SeenRow
  }
}

/** Notes that an officer has been reminded. @returns whether it is the first time. */
export function markSeen(db: Register, row: SeenRow): boolean {
  const insert = db.query
    .insertInto('remindersSeen')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
  return db.run(insert) > 0
}
