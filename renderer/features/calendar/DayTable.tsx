import type { Calendar, CalendarDay } from '../../../electron/common/calendar/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'

const text = vi.calendar

/** A year's special days with their source; an administrator confirms them as the notice comes. */
export function DayTable({
  calendar,
  year,
  administrator,
  onEdit,
}: {
  calendar: Calendar
  year: number
  administrator: boolean
  onEdit: (day: CalendarDay) => void
}) {
  const edit = useCommand('calendar.editDays')
  const days = calendar.days.filter((one) => one.day.startsWith(String(year)))
  const setConfirmed = async (one: CalendarDay, confirmed: boolean) => {
    // The two days of a swap stand or fall together.
    const pair = calendar.days.filter((other) => other === one || other.day === one.swapWith)
    const put = pair.map((day) => ({ ...day, confirmed }))
    if (await edit.run({ version: calendar.version, put, remove: [] }))
      notify({ tone: 'good', text: text.saved })
  }
  return (
    <div className="stack">
      <ErrorNotice call="calendar.editDays" error={edit.error} />
      <Card flush>
        {days.length === 0 ? (
          <EmptyState icon="calendar" title={text.noDays}>
            {text.noDaysText}
          </EmptyState>
        ) : (
          <table className="calendar-day-table">
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.kind}</th>
                <th scope="col">{text.source}</th>
                <th scope="col">{text.confirmed}</th>
                {administrator && <th aria-label={vi.ui.edit} />}
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.day} className={one.confirmed ? '' : 'calendar-day-waiting'}>
                  <td className="calendar-nowrap">
                    <DateText day={one.day} weekday />
                  </td>
                  <td>{one.name}</td>
                  <td className="calendar-nowrap">
                    <span className={`calendar-swatch calendar-day-${one.kind}`} /> {text.kinds[one.kind]}
                    {one.swapWith && (
                      <div className="soft small">{text.swapWith(formatDay(one.swapWith))}</div>
                    )}
                  </td>
                  <td className="soft small">{one.source}</td>
                  <td>
                    {administrator ? (
                      <label className="checkbox">
                        <input
                          type="checkbox"
                          aria-label={`${text.confirmed}: ${formatDay(one.day)}`}
                          checked={one.confirmed}
                          disabled={edit.busy}
                          onChange={(event) => void setConfirmed(one, event.target.checked)}
                        />
                      </label>
                    ) : one.confirmed ? (
                      text.confirmed
                    ) : (
                      <Badge tone="warn">{text.unconfirmed}</Badge>
                    )}
                  </td>
                  {administrator && (
                    <td>
                      <Button
                        tone="quiet"
                        size="small"
                        icon="edit"
                        aria-label={`${vi.ui.edit} ${formatDay(one.day)}`}
                        onClick={() => onEdit(one)}
                      >
                        {vi.ui.edit}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  )
}
