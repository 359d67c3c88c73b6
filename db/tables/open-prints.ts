import type { Instant } from '../../electron/common/time/model.ts'
import { addDays, dayOf, startOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'
import { printQueue } from './print-queue.ts'

/* As far back as the print queue shows. */
const OPEN_DAYS = 30
const AT_MOST = 300

/** How many papers were asked of a printer up to `until` and neither seen to come out nor given up. */
export function openPrints(db: Register, until: Instant): number {
  const open = startOf(addDays(dayOf(until), -OPEN_DAYS))
  return printQueue(db, { since: until, open, limit: AT_MOST }).length
}
