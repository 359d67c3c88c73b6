import { UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

type SeenRow = { officerId: string; dossierId: string; reason: string; mark: string; at: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    remindersSeen: SeenRow
  }
}

/**
 * Forgets who was reminded of dossiers that nobody has to do anything with any more. Reads all that is noted, which stays
 * little only because of this: to be done now and then.
 */
export function forgetSettled(db: Register): void {
  const settled = db.query
    .selectFrom('remindersSeen as seen')
    .innerJoin('dossiers as d', 'd.id', 'seen.dossierId')
    .select('seen.dossierId')
    .where((eb) =>
      eb.or([
        eb('d.status', 'not in', [...UNDECIDED, 'ready', 'refused']),
        eb('d.returnedAt', 'is not', null),
      ]),
    )
  db.run(db.query.deleteFrom('remindersSeen').where('dossierId', 'in', settled))
}

/** Notes that an officer has been reminded. @returns whether it is the first time. */
export function markSeen(db: Register, row: SeenRow): boolean {
  const insert = db.query
    .insertInto('remindersSeen')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
  return db.run(insert) > 0
}
