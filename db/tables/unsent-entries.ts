import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/* Beyond this nobody needs the exact figure, and the count stays quick on a register that never sent anything. */
const COUNTED = 10_000

/** How many journal entries wait for the shared system, and since when; counted up to 10,000. */
export function unsentEntries(db: Register): { entries: number; oldestAt: Instant | null } {
  const waiting = db.query
    .selectFrom('journal')
    .select('at')
    .where('scope', '=', 'upstream')
    .orderBy('epoch')
    .orderBy('seq')
    .limit(COUNTED)
  return db.first(
    db.query
      .selectFrom(waiting.as('waiting'))
      .select((eb) => [
        eb.fn.countAll<number>().as('entries'),
        eb.fn.min<Instant | null>('waiting.at').as('oldestAt'),
      ]),
  )!
}
