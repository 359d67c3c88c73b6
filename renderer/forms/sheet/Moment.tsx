import type { Instant } from '../../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'

/** Day over clock time in a narrow column of a book; nothing for a moment that has not come. */
export function Moment({ at }: { at: Instant | null }) {
  return (
    <span className="paper-center">
      {at && (
        <>
          {formatDay(dayOf(at))}
          <br />
          {clockOf(at)}
        </>
      )}
    </span>
  )
}
