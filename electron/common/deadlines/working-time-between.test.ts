import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars, seeded } from '../../../test/support/calendars.ts'
import { workingMinutesBetween } from '../calendar/rules.ts'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { workingTimeBetween } from './working-time-between.ts'

const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const eightHours = { hoursPerDay: 8 }
const inMinutes = (time: { workingDays: number; hours: number; minutes: number }) =>
  time.workingDays * 480 + time.hours * 60 + time.minutes

describe('working time between two moments', () => {
  it('is the total clock, and without what lay elsewhere the local one', () => {
    const [from, to] = [at('2026-11-19T10:00'), at('2026-11-25T11:00')]
    expect(workingTimeBetween(from, to, seeded)).toEqual({ workingDays: 4, hours: 1, minutes: 0 })
    const upward = [{ from: at('2026-11-20T16:00'), to: at('2026-11-24T15:00') }]
    expect(workingTimeBetween(from, to, seeded, eightHours, upward)).toEqual({
      workingDays: 2,
      hours: 2,
      minutes: 0,
    })
    const still = [{ from: at('2026-11-20T16:00') }]
    expect(workingTimeBetween(from, to, seeded, eightHours, still)).toEqual({
      workingDays: 1,
      hours: 4,
      minutes: 0,
    })
  })

  it('subtracts of what goes on after the end only what lies before it', () => {
    const [from, to] = [at('2026-11-23T07:00'), at('2026-11-23T11:00')]
    const away = [{ from: at('2026-11-23T10:00'), to: at('2026-11-24T10:00') }]
    expect(workingTimeBetween(from, to, seeded, eightHours, away)).toEqual({
      workingDays: 0,
      hours: 3,
      minutes: 0,
    })
  })

  it('subtracts what overlaps only once', () => {
    const [from, to] = [at('2026-11-23T07:00'), at('2026-11-23T17:00')]
    const away = [
      { from: at('2026-11-23T09:00'), to: at('2026-11-23T11:00') },
      { from: at('2026-11-23T08:00'), to: at('2026-11-23T10:00') },
      { from: at('2026-11-23T08:30'), to: at('2026-11-23T09:30') },
    ]
    expect(workingTimeBetween(from, to, seeded, eightHours, away)).toEqual({
      workingDays: 0,
      hours: 5,
      minutes: 0,
    })
  })

  it('what was here and what was elsewhere make the whole', () => {
    const moment = fc
      .integer({ min: 0, max: 30 * 1440 })
      .map((n) => toInstant(Date.UTC(2026, 7, 15) + n * 60_000))
    fc.assert(
      fc.property(fc.array(moment, { minLength: 4, maxLength: 4 }), calendars, (moments, calendar) => {
        const [a, b, c, d] = moments.toSorted() as [Instant, Instant, Instant, Instant]
        const local = workingTimeBetween(a, d, calendar, eightHours, [{ from: b, to: c }])
        const total = workingMinutesBetween(calendar, a, d)
        expect(inMinutes(workingTimeBetween(d, a, calendar, eightHours))).toBe(total)
        expect(inMinutes(local) + workingMinutesBetween(calendar, b, c)).toBe(total)
        expect(local.hours).toBeLessThan(8)
        expect(local.minutes).toBeLessThan(60)
      }),
    )
  })
})
