import { useState } from 'react'
import type { DueMoment, ExplanationLine } from '../../../electron/common/deadlines/model.ts'
import { notableLines } from '../../../electron/common/deadlines/rules.ts'
import type { StatedLimit } from '../../../electron/common/procedures/model.ts'
import { clockOf, weekdayOf } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { DateText } from '../../ui/DateText.tsx'

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
  const [all, setAll] = useState(false)
  const notable = notableLines(due.explanation)
  const lines = all ? due.explanation : notable
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
      <ul className="intake-due-lines" aria-live="polite">
        {lines.map((line) => (
          <DayLine key={line.day + line.effect} line={line} measure={due.measure} />
        ))}
        {lines.length === 0 && <li className="soft">{text.nothingSkipped}</li>}
      </ul>
      {due.explanation.length > notable.length && (
        <button type="button" className="intake-link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewDays : text.allDays}
        </button>
      )}
      {due.beyondCalendar && <p className="small intake-due-beyond">{text.beyondCalendar}</p>}
      <p className="soft small">{text.calendar(calendarVersion)}</p>
    </div>
  )
}

function DayLine({ line, measure }: { line: ExplanationLine; measure: DueMoment['measure'] }) {
  const counted = line.counted > 0
  return (
    <li className={counted ? 'intake-due-counted' : ''} title={line.source}>
      <span className="number">
        {vi.time.weekdaysShort[weekdayOf(line.day) - 1]} {line.day.slice(8)}/{line.day.slice(5, 7)}
      </span>
      <span>
        {counted && measure === 'day' && Number.isInteger(line.total)
          ? vi.intake.dayTotal(line.total)
          : counted
            ? vi.intake.minuteTotal(line.total)
            : vi.intake.effects[line.effect]}
        {line.name && <span className="soft"> · {line.name}</span>}
      </span>
    </li>
  )
}
