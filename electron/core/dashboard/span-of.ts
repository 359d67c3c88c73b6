import type { Period } from '../../common/dashboard/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { addDays, startOf } from '../../common/time/rules.ts'

/** The moments of a period: from its first midnight to that after its last day. */
export function spanOf({ from, to }: Period): { start: Instant; end: Instant } {
  return { start: startOf(from), end: startOf(addDays(to, 1)) }
}
