import { describe, expect, it } from 'vitest'
import type { Instant, PlainDate } from '../time/model.ts'
import { Calendar, defaultWorkingHours } from './model.ts'
import {
  isWorkingDay,
  knownUntil,
  nextWorkingDay,
  previousWorkingDay,
  whyNotWorking,
  workingIntervals,
  workingMinutesBetween,
} from './rules.ts'

const entry = (day: string, kind: string, more: object = {}) => ({
  day,
  kind,
  name: kind,
  source: 'x',
  confirmed: true,
  ...more,
})
const halfSaturday = { ...defaultWorkingHours, 6: [{ from: '07:30', to: '11:30' }] }
const calendar = Calendar.parse({
  version: 1,
  workingHours: { ...halfSaturday, 5: [{ from: '08:00', to: '12:00' }] },
  days: [
    entry('2026-09-02', 'holiday'),
    entry('2026-09-11', 'swapped-off', { swapWith: '2026-09-13' }),
    entry('2026-09-13', 'swapped-working', { swapWith: '2026-09-11' }),
    entry('2026-09-20', 'swapped-working'),
    entry('2026-09-22', 'holiday', { confirmed: false }),
  ],
})
const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const day = (text: string) => text as PlainDate

describe('working days', () => {
  it('knows rest, half days, holidays and swaps', () => {
    expect(whyNotWorking(calendar, day('2026-09-06'))).toEqual({ kind: 'weekly-rest' })
    expect(whyNotWorking(calendar, day('2026-09-02'))).toMatchObject({ kind: 'holiday', source: 'x' })
    expect(whyNotWorking(calendar, day('2026-09-11'))?.kind).toBe('swapped-off')
    expect(workingIntervals(calendar, day('2026-09-05'))).toEqual([{ from: '07:30', to: '11:30' }])
  })

  it('gives a worked rest day the hours of the day it stands for', () => {
    expect(whyNotWorking(calendar, day('2026-09-13'))).toBeUndefined()
    expect(workingIntervals(calendar, day('2026-09-13'))).toEqual([{ from: '08:00', to: '12:00' }])
    expect(workingIntervals(calendar, day('2026-09-20'))).toEqual(defaultWorkingHours[1])
  })

  it('takes no notice of an unconfirmed entry', () => {
    expect(isWorkingDay(calendar, day('2026-09-22'))).toBe(true)
  })

  it('finds neighbours over several rest days', () => {
    expect(nextWorkingDay(calendar, day('2026-09-10'))).toBe('2026-09-12')
    expect(nextWorkingDay(calendar, day('2026-09-12'))).toBe('2026-09-13')
    expect(previousWorkingDay(calendar, day('2026-09-07'))).toBe('2026-09-05')
  })

  it('answers for the calendar it is given, not for one seen before', () => {
    const changed = { ...calendar, days: [] }
    expect(isWorkingDay(changed, day('2026-09-02'))).toBe(true)
    expect(isWorkingDay(calendar, day('2026-09-02'))).toBe(false)
  })

  it('knows how far it knows', () => {
    expect(knownUntil(calendar)).toBe('2026-12-31')
    expect(knownUntil({ ...calendar, days: calendar.days.filter((one) => !one.confirmed) })).toBeUndefined()
  })
})

describe('working minutes', () => {
  it.each([
    ['2026-09-03T10:00', '2026-09-03T14:00', 120],
    ['2026-09-03T12:00', '2026-09-03T13:00', 0],
    ['2026-09-03T16:00', '2026-09-04T09:00', 120],
    ['2026-09-01T17:00', '2026-09-03T07:00', 0],
    ['2026-09-03T07:00', '2026-09-08T07:00', 480 + 240 + 240 + 480],
    ['2026-09-03T10:00:30', '2026-09-03T10:01:20', 0],
  ])('%s to %s is %i', (from, to, minutes) => {
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes)
    expect(workingMinutesBetween(calendar, at(to), at(from))).toBe(minutes === 0 ? -0 : -minutes)
  })
})

describe('a calendar', () => {
  it('is refused with a week without work, a day twice or intervals that overlap', () => {
    const empty = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
    const overlap = [
      { from: '07:00', to: '11:30' },
      { from: '11:00', to: '17:00' },
    ]
    const base = { version: 1, workingHours: defaultWorkingHours, days: [] as object[] }
    const problems = (value: object) => Calendar.safeParse(value).error?.issues.map((one) => one.message)
    expect(problems({ ...base, workingHours: empty })).toEqual(['no-working-day-in-the-week'])
    expect(problems({ ...base, workingHours: { ...defaultWorkingHours, 6: overlap } })).toEqual([
      'intervals-overlap',
    ])
    expect(
      problems({ ...base, days: [entry('2026-09-02', 'holiday'), entry('2026-09-02', 'holiday')] }),
    ).toEqual(['day-twice'])
  })
})
