import type { Instant } from '../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../electron/common/time/rules.ts'

/** A moment in Vietnam as `16:30 20/11/2026`. */
export function MomentText({ at }: { at: Instant }) {
  return (
    <time dateTime={at} className="number">
      {clockOf(at)} {formatDay(dayOf(at))}
    </time>
  )
}
