import type { PlainDate } from '../../electron/common/time/model.ts'
import { formatDay, weekdayOf } from '../../electron/common/time/rules.ts'
import { vi } from '../i18n/vi.ts'

/** A day as `20/11/2026`, with its weekday in front when asked for. */
export function DateText({ day, weekday = false }: { day: PlainDate; weekday?: boolean }) {
  return (
    <time dateTime={day} className="number">
      {weekday && `${vi.time.weekdays[weekdayOf(day) - 1]}, `}
      {formatDay(day)}
    </time>
  )
}
