import type { DueMoment } from '../../../electron/common/deadlines/model.ts'
import type { StatedLimit } from '../../../electron/common/procedures/model.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { DateText } from '../../ui/DateText.tsx'
import { DueLines } from '../../ui/DueLines.tsx'

const text = vi.intake.summary

/** The due moment with one line for each day that is skipped; every day on request. */
export function DuePreview({
  due,
  limit,
  calendarVersion,
}: {
  due: DueMoment
  limit: StatedLimit
  calendarVersion: number
}) {
  return (
    <div className="intake-due">
      <div className="intake-due-moment">
        <span className="intake-due-clock number">{clockOf(due.dueAt)}</span>
        <span className="intake-due-day">
          <DateText day={due.dueDay} weekday />
        </span>
      </div>
      <p className="soft small">
        {limit.unit === 'same-day' ? text.sameDay : text.limit(limit.amount, text.units[limit.unit])}
      </p>
      <DueLines due={due} />
      <p className="soft small">{text.calendar(calendarVersion)}</p>
    </div>
  )
}
