import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars, seeded } from '../../../test/support/calendars.ts'
import type { Calendar } from '../calendar/model.ts'
import { isWorkingDay, minutesOfDay, workingIntervals, workingMinutesBetween } from '../calendar/rules.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { ClockTime, Instant } from '../time/model.ts'
import { addDays, clockOf, dayOf, toInstant } from '../time/rules.ts'
import { DeadlineRules } from './model.ts'
import { dueMoment } from './rules.ts'
import { stepDueAt } from './step-due.ts'

const MINUTE_MS = 60_000
const START = Date.parse('2024-01-01T00:00:00Z')
const runs = { numRuns: 1000 }
const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const shown = (moment: Instant) => `${dayOf(moment)}T${clockOf(moment)}`
const due = (from: string, amount: number, unit: LimitUnit = 'working-day', calendar: Calendar = seeded) =>
  shown(stepDueAt(at(from), amount, unit, calendar))

const moment = fc
  .integer({ min: 0, max: 6 * 365 * 24 * 60 })
  .map((minutes) => toInstant(START + minutes * MINUTE_MS + (minutes % 7) * 1000))
const quarters = fc.integer({ min: 1, max: 60 }).map((n) => n / 4)
const unit = fc.constantFrom<LimitUnit>('working-day', 'day', 'hour', 'same-day')
const halfDays = {
  ...seeded,
  workingHours: {
    ...seeded.workingHours,
    6: [{ from: '07:30' as ClockTime, to: '11:30' as ClockTime }],
  },
}

describe('a step in working days', () => {
  it.each([
    ['2026-11-23T07:00', 0.5, '2026-11-23T11:00'],
    ['2026-11-23T08:00', 0.25, '2026-11-23T10:00'],
    ['2026-11-23T10:00', 0.5, '2026-11-23T16:00'],
    ['2026-11-23T10:00', 1, '2026-11-24T10:00'],
    ['2026-11-23T16:00', 0.5, '2026-11-24T10:00'],
    ['2026-11-23T07:00', 1, '2026-11-23T17:00'],
    ['2026-11-23T12:00', 0.25, '2026-11-23T15:30'],
    ['2026-11-23T18:00', 1, '2026-11-24T17:00'],
    ['2026-11-20T15:30', 7, '2026-12-01T15:30'],
    ['2026-11-21T09:00', 0.5, '2026-11-23T11:00'],
    ['2026-08-28T16:00', 1, '2026-09-03T16:00'],
  ])('begun %s with %d days is due %s', (from, amount, expected) => {
    expect(due(from, amount)).toBe(expected)
  })

  it('takes half of a half day as half of what is worked on it', () => {
    expect(due('2026-11-21T07:30', 0.5, 'working-day', halfDays)).toBe('2026-11-21T09:30')
    expect(due('2026-11-20T13:30', 1, 'working-day', halfDays)).toBe('2026-11-21T09:45')
    expect(due('2026-11-21T09:30', 1, 'working-day', halfDays)).toBe('2026-11-23T11:00')
  })

  it('that takes no time is due as soon as somebody works', () => {
    expect(due('2026-11-23T12:00', 0)).toBe('2026-11-23T13:30')
    expect(due('2026-11-23T09:17', 0)).toBe('2026-11-23T09:17')
  })
})

describe('a step in other units', () => {
  it('counts hours as working hours and calendar days with their rest days', () => {
    expect(due('2026-11-20T16:00', 2, 'hour')).toBe('2026-11-23T08:00')
    expect(due('2026-11-19T10:00', 1, 'day')).toBe('2026-11-20T17:00')
    expect(due('2026-11-19T10:00', 2, 'day')).toBe('2026-11-23T17:00')
    expect(due('2026-11-19T10:00', 4, 'day')).toBe('2026-11-23T17:00')
    expect(due('2026-11-19T10:00', 5, 'day')).toBe('2026-11-24T17:00')
  })

  it('leaves no step until tomorrow when the dossier is due today', () => {
    const today = at('2026-11-23T17:00')
    expect(shown(stepDueAt(at('2026-11-23T14:00'), 0.5, 'same-day', seeded))).toBe('2026-11-24T08:00')
    expect(stepDueAt(at('2026-11-23T14:00'), 0.5, 'same-day', seeded, today)).toBe(today)
    expect(shown(stepDueAt(at('2026-11-24T08:00'), 0.25, 'same-day', seeded, today))).toBe('2026-11-24T10:00')
  })
})

describe('whatever the calendar', () => {
  it('is due within working time, not before it begins', () => {
    fc.assert(
      fc.property(moment, quarters, unit, calendars, (from, amount, of, calendar) => {
        const end = stepDueAt(from, amount, of, calendar)
        const time = clockOf(end)
        expect(isWorkingDay(calendar, dayOf(end))).toBe(true)
        expect(
          workingIntervals(calendar, dayOf(end)).some(({ from: opens, to }) => opens <= time && time <= to),
        ).toBe(true)
        expect(end > from).toBe(true)
      }),
      runs,
    )
  })

  it('never comes earlier for a later beginning or a longer step', () => {
    fc.assert(
      fc.property(
        moment,
        fc.nat(5 * 1440),
        quarters,
        quarters,
        unit,
        calendars,
        (from, later, amount, more, of, calendar) => {
          const first = stepDueAt(from, amount, of, calendar)
          const next = toInstant(Date.parse(from) + later * MINUTE_MS)
          expect(stepDueAt(next, amount, of, calendar) >= first).toBe(true)
          expect(stepDueAt(from, amount + more, of, calendar) >= first).toBe(true)
        },
      ),
      runs,
    )
  })

  it('steps that follow each other add up, but for the minutes to which each is rounded', () => {
    fc.assert(
      fc.property(
        moment,
        quarters,
        quarters,
        fc.constantFrom<LimitUnit>('working-day', 'hour'),
        calendars,
        (from, first, second, of, calendar) => {
          const apart = stepDueAt(stepDueAt(from, first, of, calendar), second, of, calendar)
          const together = stepDueAt(from, first + second, of, calendar)
          /* A minute of a short day is a larger part of it than of the long day that follows. */
          const [short, long] = shortestAndLongest(calendar, from, apart > together ? apart : together)
          const rounding = of === 'hour' ? 0 : 2 + (2 * long) / short
          expect(Math.abs(workingMinutesBetween(calendar, apart, together))).toBeLessThanOrEqual(rounding)
        },
      ),
      runs,
    )
  })

  it('steps that add up to the limit end before the dossier is due', () => {
    fc.assert(
      fc.property(moment, fc.array(quarters, { minLength: 1, maxLength: 5 }), (receivedAt, steps) => {
        let end = receivedAt
        for (const amount of steps) end = stepDueAt(end, amount, 'working-day', seeded)
        const limit = { unit: 'working-day' as const, amount: Math.ceil(steps.reduce((a, b) => a + b, 0)) }
        const rules = DeadlineRules.parse({})
        const given = { receivedAt, channel: 'counter' as const, limit, calendar: seeded, rules }
        expect(end <= dueMoment(given).dueAt).toBe(true)
      }),
      runs,
    )
  })
})

function shortestAndLongest(calendar: Calendar, from: Instant, to: Instant): [number, number] {
  const lengths: number[] = []
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) lengths.push(minutesOfDay(calendar, day))
  }
  return [Math.min(...lengths), Math.max(...lengths)]
}
