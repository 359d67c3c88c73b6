import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { Calendar } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/rules.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { Instant } from '../time/model.ts'
import { clockOf, dayOf, toInstant } from '../time/rules.ts'
import { shiftedDue } from './shifted-due.ts'

const calendar = Calendar.parse(seed)
const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const shifted = (dueAt: string, from: string, to: string, unit: LimitUnit = 'working-day') => {
  const moment = shiftedDue(at(dueAt), { from: at(from), to: at(to) }, unit, calendar)
  return `${dayOf(moment)}T${clockOf(moment)}`
}

describe('a promise moved by a wait', () => {
  it('moves by working days, the day of coming in the place of the day of asking', () => {
    // Wednesday to Monday: three working days, over a weekend from Friday 20/11.
    expect(shifted('2026-11-20T17:00', '2026-11-11T09:00', '2026-11-16T10:00')).toBe('2026-11-25T17:00')
    expect(shifted('2026-11-20T16:00', '2026-11-11T09:00', '2026-11-11T15:00')).toBe('2026-11-20T16:00')
    // Over the National Day: 31/8, 1/9 and 2/9 are not worked.
    expect(shifted('2026-08-28T17:00', '2026-08-26T09:00', '2026-08-27T09:00')).toBe('2026-09-03T17:00')
  })

  it('moves calendar days by calendar days, on to a working day; hours by working minutes', () => {
    expect(shifted('2026-11-18T17:00', '2026-11-11T09:00', '2026-11-14T09:00', 'day')).toBe(
      '2026-11-23T17:00',
    )
    expect(shifted('2026-11-18T16:00', '2026-11-11T09:00', '2026-11-11T11:00', 'hour')).toBe(
      '2026-11-19T08:00',
    )
  })

  it('ends with the work of its day where that is shorter', () => {
    const { workingHours } = calendar
    const short = { ...calendar, workingHours: { ...workingHours, 5: workingHours[5].slice(0, 1) } }
    const wait = { from: at('2026-11-11T09:00'), to: at('2026-11-12T09:00') }
    // From Thursday to Friday, on which the office closes at noon.
    const moved = shiftedDue(at('2026-11-19T17:00'), wait, 'working-day', short)
    expect(`${dayOf(moved)}T${clockOf(moved)}`).toBe('2026-11-20T11:30')
  })

  it('stays where it was promised, although that day has become shorter, if no day was waited', () => {
    const { workingHours } = calendar
    const short = { ...calendar, workingHours: { ...workingHours, 5: workingHours[5].slice(0, 1) } }
    const due = at('2026-11-20T17:00')
    const wait = { from: at('2026-11-12T09:00'), to: at('2026-11-12T10:00') }
    expect(shiftedDue(due, wait, 'working-day', short)).toBe(due)
  })

  it('does not heal lateness', () => {
    expect(shifted('2026-11-18T17:00', '2026-11-18T17:01', '2026-11-25T09:00')).toBe('2026-11-18T17:00')
  })

  it('never makes it earlier, nor for a longer wait, and ends on a working day', () => {
    // Whole minutes, as limits are promised.
    const moment = fc
      .integer({ min: Date.parse('2026-01-05') / 60_000, max: Date.parse('2026-12-20') / 60_000 })
      .map((minute) => toInstant(minute * 60_000))
    const unit = fc.constantFrom<LimitUnit>('working-day', 'day', 'hour', 'same-day')
    fc.assert(
      fc.property(moment, moment, fc.nat(1_000_000), fc.nat(1_000_000), unit, (due, from, a, b, by) => {
        if (!isWorkingDay(calendar, dayOf(due))) return
        const until = (seconds: number) => toInstant(Date.parse(from) + seconds * 1000)
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map((length) =>
          shiftedDue(due, { from, to: until(length) }, by, calendar),
        ) as [Instant, Instant]
        expect(short >= due).toBe(true)
        expect(long >= short).toBe(true)
        expect(isWorkingDay(calendar, dayOf(long))).toBe(true)
      }),
    )
  })
})
