import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars, seeded } from '../../../test/support/calendars.ts'
import { closingOf, isWorkingDay, nextWorkingDay, openingOf, workingIntervals } from '../calendar/rules.ts'
import type { ClockTime, Instant } from '../time/model.ts'
import { clockOf, dayOf, instantAt, toInstant } from '../time/rules.ts'
import { handOverBy } from './hand-over-by.ts'
import { DeadlineRules } from './model.ts'

const MINUTE_MS = 60_000
const START = Date.parse('2024-01-01T00:00:00Z')
const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const shown = (moment: Instant) => `${dayOf(moment)}T${clockOf(moment)}`
const moment = fc
  .integer({ min: 0, max: 6 * 365 * 24 * 60 })
  .map((minutes) => toInstant(START + minutes * MINUTE_MS + (minutes % 7) * 1000))
const rules = fc.record({
  handOverCutoff: fc.constantFrom('11:00' as ClockTime, '15:00' as ClockTime, '16:30' as ClockTime),
  handOverMinutes: fc.constantFrom(0, 30, 60, 240),
})

describe('the hour by which a dossier is handed over', () => {
  it.each([
    ['2026-11-23T07:05', '2026-11-23T17:00'],
    ['2026-11-23T15:00', '2026-11-23T17:00'],
    ['2026-11-23T15:00:01', '2026-11-24T08:00'],
    ['2026-11-20T16:10', '2026-11-23T08:00'],
    ['2026-11-21T09:00', '2026-11-23T08:00'],
    ['2026-08-28T15:30', '2026-09-03T08:00'],
    ['2026-08-22T10:00', '2026-08-22T17:00'],
  ])('received %s: until %s', (receivedAt, expected) => {
    expect(shown(handOverBy(at(receivedAt), seeded))).toBe(expected)
  })

  it('on a morning-only day: what comes after it has closed goes with the next day, though it is before 15:00', () => {
    const calendar = {
      ...seeded,
      workingHours: {
        ...seeded.workingHours,
        6: [{ from: '07:30' as ClockTime, to: '11:30' as ClockTime }],
      },
    }
    expect(shown(handOverBy(at('2026-11-21T11:29'), calendar))).toBe('2026-11-21T11:30')
    expect(shown(handOverBy(at('2026-11-21T11:30'), calendar))).toBe('2026-11-23T08:00')
    expect(shown(handOverBy(at('2026-11-20T16:00'), calendar))).toBe('2026-11-21T08:30')
  })

  it('follows the settings', () => {
    const set = (some: object) => DeadlineRules.parse(some)
    expect(shown(handOverBy(at('2026-11-23T15:30'), seeded, set({ handOverCutoff: '16:00' })))).toBe(
      '2026-11-23T17:00',
    )
    expect(shown(handOverBy(at('2026-11-23T15:30'), seeded, set({ handOverMinutes: 30 })))).toBe(
      '2026-11-24T07:30',
    )
    expect(shown(handOverBy(at('2026-11-23T15:30'), seeded, set({ handOverMinutes: 0 })))).toBe(
      '2026-11-24T07:00',
    )
  })

  it('lies after the reception, within working time, on that day or the next working day', () => {
    fc.assert(
      fc.property(moment, calendars, rules, (receivedAt, calendar, set) => {
        const by = handOverBy(receivedAt, calendar, set)
        expect(by > receivedAt).toBe(true)
        const day = dayOf(by)
        const time = clockOf(by)
        expect(workingIntervals(calendar, day).some(({ from, to }) => from <= time && time <= to)).toBe(true)
        const received = dayOf(receivedAt)
        if (day === received) {
          expect(receivedAt <= instantAt(day, set.handOverCutoff)).toBe(true)
          expect(time).toBe(closingOf(calendar, day))
        } else {
          expect(day).toBe(nextWorkingDay(calendar, received))
          const closed =
            !isWorkingDay(calendar, received) ||
            receivedAt >= instantAt(received, closingOf(calendar, received))
          expect(closed || receivedAt > instantAt(received, set.handOverCutoff)).toBe(true)
          expect(by >= instantAt(day, openingOf(calendar, day))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never comes earlier for a later reception', () => {
    fc.assert(
      fc.property(moment, fc.nat(5 * 1440), calendars, rules, (receivedAt, later, calendar, set) => {
        const next = toInstant(Date.parse(receivedAt) + later * MINUTE_MS)
        expect(handOverBy(next, calendar, set) >= handOverBy(receivedAt, calendar, set)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
