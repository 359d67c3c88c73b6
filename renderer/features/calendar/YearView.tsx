import type { Calendar, CalendarDay } from '../../../electron/common/calendar/model.ts'
import { isWorkingDay } from '../../../electron/common/calendar/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { addDays, formatDay, weekdayOf } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'

const text = vi.calendar
const KINDS = ['holiday', 'compensatory', 'swapped-off', 'swapped-working'] as const

export type YearViewProps = {
  calendar: Calendar
  year: number
  today: PlainDate
  /** A click on a day that has an entry. */
  onDay?: (day: CalendarDay) => void
}

/** Twelve months; every day that differs from its weekday is coloured and says why. */
export function YearView({ calendar, year, today, onDay }: YearViewProps) {
  const entries = new Map(calendar.days.map((one) => [one.day, one]))
  return (
    <div className="stack">
      <ul className="calendar-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={`calendar-swatch calendar-day-${kind}`} /> {text.kinds[kind]}
          </li>
        ))}
        <li>
          <span className="calendar-swatch calendar-day-rest" /> {text.legend.rest}
        </li>
        <li>
          <span className="calendar-swatch calendar-day-unconfirmed" /> {text.legend.unconfirmed}
        </li>
      </ul>
      <div className="calendar-year">
        {text.months.map((name, index) => {
          const days = daysOfMonth(year, index + 1)
          const worked = days.filter((day) => isWorkingDay(calendar, day)).length
          return (
            <section key={name} className="calendar-month" aria-label={`${name} ${year}`}>
              <header className="spread">
                <h3>{name}</h3>
                <span className="soft small">{text.workingDays(worked)}</span>
              </header>
              <div className="calendar-month-days">
                {vi.time.weekdaysShort.map((weekday) => (
                  <span key={weekday} className="calendar-weekday">
                    {weekday}
                  </span>
                ))}
                {days.map((day) => {
                  const entry = entries.get(day)
                  const kind = entry
                    ? entry.confirmed
                      ? entry.kind
                      : 'unconfirmed'
                    : isWorkingDay(calendar, day)
                      ? ''
                      : 'rest'
                  const label =
                    entry && `${formatDay(day)}: ${entry.name} (${text.kinds[entry.kind].toLowerCase()})`
                  const className = `calendar-day ${kind && `calendar-day-${kind}`} ${day === today ? 'calendar-day-today' : ''}`
                  const style = day.endsWith('-01') ? { gridColumnStart: weekdayOf(day) } : undefined
                  return entry && onDay ? (
                    <button
                      key={day}
                      type="button"
                      className={className}
                      style={style}
                      title={label}
                      aria-label={label}
                      onClick={() => onDay(entry)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  ) : (
                    <span key={day} className={className} style={style} title={label}>
                      {Number(day.slice(8))}
                    </span>
                  )
                })}
              </div>
            </section>
          )
        })}
      </div>
    </div>
  )
}

function daysOfMonth(year: number, month: number): PlainDate[] {
  const prefix = `${year}-${String(month).padStart(2, '0')}`
  const days: PlainDate[] = []
  for (let day = `${prefix}-01` as PlainDate; day.startsWith(prefix); day = addDays(day, 1)) days.push(day)
  return days
}
