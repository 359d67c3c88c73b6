import { useState } from 'react'
import { type Calendar, WorkingHours } from '../../../electron/common/calendar/model.ts'
import { ClockTime } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'
import { TimeInput } from '../../ui/TimeInput.tsx'

const text = vi.calendar.hours
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
type Typed = Record<(typeof WEEK)[number], { from: string; to: string }[]>

/** Working hours per weekday; a half day has one stretch, a day of rest none. */
export function HoursForm({ calendar, administrator }: { calendar: Calendar; administrator: boolean }) {
  const command = useCommand('calendar.setHours')
  const [week, setWeek] = useState<Typed>(() => structuredClone(calendar.workingHours))
  const [wrong, setWrong] = useState(false)
  const change = (day: (typeof WEEK)[number], stretches: Typed[1]) => setWeek({ ...week, [day]: stretches })
  const save = async () => {
    const read = WorkingHours.safeParse(week)
    setWrong(!read.success)
    if (!read.success) return
    if (await command.run({ version: calendar.version, workingHours: read.data })) {
      notify({ tone: 'good', text: vi.calendar.saved })
    }
  }
  return (
    <Card title={vi.calendar.views.hours} lead={text.lead}>
      <div className="stack">
        <div className="calendar-hours">
          {WEEK.map((day) => (
            <div key={day} className="calendar-hours-line">
              <span className="strong">{vi.time.weekdays[day - 1]}</span>
              <div className="row">
                {week[day].length === 0 && <span className="soft">{text.rest}</span>}
                {week[day].map((stretch, index) => {
                  const put = (part: Partial<typeof stretch>) =>
                    change(
                      day,
                      week[day].map((one, i) => (i === index ? { ...one, ...part } : one)),
                    )
                  const name = `${vi.time.weekdays[day - 1]} ${index + 1}`
                  return (
                    // The order of the stretches is what tells them apart.
                    <div key={`${day}-${String(index)}`} className="calendar-stretch">
                      <TimeInput
                        className="calendar-time-box"
                        aria-label={`${name} ${text.from}`}
                        value={stretch.from}
                        disabled={!administrator}
                        onChange={(from) => put({ from })}
                      />
                      <span className="soft">{text.to}</span>
                      <TimeInput
                        className="calendar-time-box"
                        aria-label={`${name} ${text.to}`}
                        value={stretch.to}
                        disabled={!administrator}
                        onChange={(to) => put({ to })}
                      />
                      {administrator && (
                        <Button
                          tone="quiet"
                          size="small"
                          icon="cross"
                          aria-label={`${text.remove}: ${name}`}
                          onClick={() =>
                            change(
                              day,
                              week[day].filter((_one, i) => i !== index),
                            )
                          }
                        >
                          <span className="for-reader">{text.remove}</span>
                        </Button>
                      )}
                    </div>
                  )
                })}
                {administrator && week[day].length < 3 && (
                  <Button
                    size="small"
                    tone="quiet"
                    icon="plus"
                    onClick={() => change(day, withNext(week[day]))}
                  >
                    {text.add}
                  </Button>
                )}
              </div>
              <span className="soft number">{text.hoursOf(minutesOfTyped(week[day]))}</span>
            </div>
          ))}
        </div>
        {wrong && (
          <p className="calendar-wrong" role="alert">
            {text.wrong}
          </p>
        )}
        <ErrorNotice call="calendar.setHours" error={command.error} />
        {administrator && (
          <div>
            <Button tone="primary" busy={command.busy} onClick={() => void save()}>
              {text.save}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

/** A day with the half that it lacks, in its place. */
function withNext(stretches: Typed[1]): Typed[1] {
  const next = stretches.some(({ from }) => from < '12:00') ? AFTERNOON : MORNING
  return next === MORNING ? [next, ...stretches] : [...stretches, next]
}

const minutesOf = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const MORNING = { from: '07:00', to: '11:30' }
const AFTERNOON = { from: '13:30', to: '17:00' }

function minutesOfTyped(stretches: Typed[1]): number {
  return stretches.reduce((sum, { from, to }) => {
    const [start, end] = [ClockTime.safeParse(from), ClockTime.safeParse(to)]
    return start.success && end.success ? sum + Math.max(0, minutesOf(end.data) - minutesOf(start.data)) : sum
  }, 0)
}
