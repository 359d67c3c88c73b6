import type { ExpressionBuilder } from 'kysely'
import type { PlainDate } from '../../electron/common/time/model.ts'
import type { Tables } from '../tables.ts'

/* Early, on time or late is what the one rule has written into the book with each act (`common/sync/upstream-waits.ts`):
   the same as in the commune's own reports. */

type Dossiers = ExpressionBuilder<Tables, 'dossiers'>

/** Ended: refused, stopped, finished, returned (TrangThaiHoSo). What was withdrawn is in no rate. */
export const ENDED = [3, 8, 9, 10]

/** Of an open one: behind the day promised first, or asked for a second supplement. */
export function openLate(eb: Dossiers, today: PlainDate) {
  return eb.and([eb('status', '<>', 0), eb('lateFromDay', '<=', today)])
}
