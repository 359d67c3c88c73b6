import { useState } from 'react'
import type { DueMoment, ExplanationLine } from '../../electron/common/deadlines/model.ts'
import { notableLines } from '../../electron/common/deadlines/rules.ts'
import { weekdayOf } from '../../electron/common/time/rules.ts'
import { vi } from '../i18n/vi.ts'
import './DueLines.css'

const text = vi.intake.summary

/** Why a due moment is what it is: a line for each day that is skipped; every day on request. */
export function DueLines({ due }: { due: Pick<DueMoment, 'explanation' | 'measure' | 'beyondCalendar'> }) {
  const [all, setAll] = useState(false)
  const notable = notableLines(due.explanation)
  const lines = all ? due.explanation : notable
  return (
    <>
      <ul className="due-lines" aria-live="polite">
        {lines.map((line) => (
          <DayLine key={line.day + line.effect} line={line} measure={due.measure} />
        ))}
        {lines.length === 0 && <li className="soft">{text.nothingSkipped}</li>}
      </ul>
      {due.explanation.length > notable.length && (
        <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewDays : text.allDays}
        </button>
      )}
      {due.beyondCalendar && <p className="small due-beyond">{text.beyondCalendar}</p>}
    </>
  )
}

function DayLine({ line, measure }: { line: ExplanationLine; measure: DueMoment['measure'] }) {
  const counted = line.counted > 0
  return (
    <li className={counted ? 'due-counted' : ''} title={line.source}>
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
