import fc from 'fast-check'
import { expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { Calendar } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf, toInstant } from '../time/rules.ts'
import { apologyIsDue, newDueOn, proposedNewDue } from './rules.ts'

const calendar = Calendar.parse(seed)
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 6, 1) }).map((at) => toInstant(at))

it('the proposed date is one that would be taken, whenever it is asked for', () => {
  fc.assert(
    fc.property(moment, moment, (dueAt, now) => {
      const proposed = proposedNewDue(dueAt, now, calendar)
      expect(isWorkingDay(calendar, dayOf(proposed))).toBe(true)
      expect(newDueOn(dayOf(proposed), dueAt, now, calendar)).toBe(proposed)
    }),
  )
})

it('refuses a rest day, the day already promised and a day that is over', () => {
  const due = '2026-11-24T10:00:00.000Z' as Instant
  const now = '2026-11-20T02:00:00.000Z' as Instant
  const on = (day: string) => newDueOn(day as PlainDate, due, now, calendar)
  expect(on('2026-11-28')).toBeNull()
  expect(on('2026-11-24')).toBeNull()
  expect(on('2026-11-19')).toBeNull()
  expect(on('2026-11-25')).toBe('2026-11-25T10:00:00.000Z')
  // Drafted days after the promise: later than it is not enough.
  const late = '2026-11-26T02:00:00.000Z' as Instant
  expect(newDueOn('2026-11-25' as PlainDate, due, late, calendar)).toBeNull()
})

it('is due from the working day before the due day until there is a letter or a result', () => {
  const open = {
    status: 'processing',
    apology: 'none',
    dueAt: '2026-11-23T10:00:00.000Z' as Instant,
  } as const
  const received = '2026-11-18T02:00:00.000Z' as Instant
  const isDue = (state: Parameters<typeof apologyIsDue>[0], now: string, receivedAt = received) =>
    apologyIsDue(state, receivedAt, now as Instant, calendar)
  expect(isDue(open, '2026-11-19T09:00:00.000Z')).toBe(false)
  expect(isDue(open, '2026-11-20T01:00:00.000Z')).toBe(true)
  expect(isDue({ ...open, apology: 'drafted' }, '2026-11-20T01:00:00.000Z')).toBe(false)
  expect(isDue({ ...open, status: 'ready' }, '2026-11-25T01:00:00.000Z')).toBe(false)
  // Taken in today for today: late when the day is over, not before.
  const today = '2026-11-23T02:00:00.000Z' as Instant
  expect(isDue(open, '2026-11-23T08:00:00.000Z', today)).toBe(false)
  expect(isDue(open, '2026-11-23T10:00:01.000Z', today)).toBe(true)
})
