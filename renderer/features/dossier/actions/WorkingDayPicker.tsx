import { useState } from 'react'
import type { Calendar } from '../../../../electron/common/calendar/model.ts'
import { isWorkingDay, nextWorkingDay, whyNotWorking } from '../../../../electron/common/calendar/rules.ts'
import type { PlainDate } from '../../../../electron/common/time/model.ts'
import { addDays, formatDay, weekdayOf } from '../../../../electron/common/time/rules.ts'
import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import './WorkingDayPicker.css'

export type WorkingDayPickerProps = {
  value: PlainDate | null
  onChange: (day: PlainDate | null) => void
  calendar: Calendar
  /** Days up to this one cannot be chosen. */
  after: PlainDate
}

const STEPS = [1, 3, 5, 10] as const

/** A working day, typed or picked from a month in which rest days say why they are closed. */
export function WorkingDayPicker({ value, onChange, calendar, after }: WorkingDayPickerProps) {
  const [month, setMonth] = useState((value ?? after).slice(0, 7))
  const words = vi.apologies
  const choose = (day: PlainDate | null) => {
    if (day) setMonth(day.slice(0, 7))
    onChange(day)
  }
  const plus = (days: number) => {
    let day = after
    for (let i = 0; i < days; i++) day = nextWorkingDay(calendar, day)
    choose(day)
  }
  const step = (months: number) => {
    const [year, at] = month.split('-').map(Number) as [number, number]
    const index = year * 12 + at - 1 + months
    setMonth(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
  }
  return (
    <div className="day-picker">
      <DateInput value={value} onChange={choose} />
      <div className="row day-picker-steps">
        {STEPS.map((days) => (
          <Button key={days} size="small" onClick={() => plus(days)}>
            {words.plusDays(days)}
          </Button>
        ))}
      </div>
      <div className="day-picker-month">
        <div className="spread">
          <button type="button" aria-label={words.previousMonth} onClick={() => step(-1)}>
            <Icon name="back" size={18} />
          </button>
          <span className="strong">{words.months(Number(month.slice(5)), Number(month.slice(0, 4)))}</span>
          <button type="button" aria-label={words.nextMonth} onClick={() => step(1)}>
            <Icon name="forward" size={18} />
          </button>
        </div>
        <div className="day-picker-grid">
          {vi.time.weekdaysShort.map((name) => (
            <span key={name} className="soft small">
              {name}
            </span>
          ))}
          {daysOf(month).map((day, index) =>
            day === null ? (
              // eslint-disable-next-line react/no-array-index-key -- blanks before the first have no other name
              <span key={`blank${index}`} />
            ) : (
              <button
                key={day}
                type="button"
                className="number"
                disabled={day <= after || !isWorkingDay(calendar, day)}
                aria-pressed={day === value}
                aria-label={formatDay(day)}
                title={whyClosed(calendar, day)}
                onClick={() => choose(day)}
              >
                {Number(day.slice(8))}
              </button>
            ),
          )}
        </div>
      </div>
    </div>
  )
}

function whyClosed(calendar: Calendar, day: PlainDate): string | undefined {
  const why = whyNotWorking(calendar, day)
  if (!why) return undefined
  return why.kind === 'weekly-rest' ? vi.apologies.restDay : why.name
}

/** The days of a month, with a blank for each weekday before the first. */
function daysOf(month: string): (PlainDate | null)[] {
  const first = `${month}-01` as PlainDate
  const days: (PlainDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}
