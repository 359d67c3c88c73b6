import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, defaultWorkingHours } from '../calendar/model.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import type { Times } from './model.ts'
import { couldWait, figuresOf, partOf, shorterLimit, type Spent, spentOn } from './rules.ts'

const calendar = Calendar.parse({ version: 1, workingHours: defaultWorkingHours, days: [] })
/* Monday 23/11/2026; wall clock in Vietnam. */
const at = (moment: string): Instant => toInstant(new Date(`2026-${moment}:00+07:00`))
const spent = (from: string, to: string, unit: LimitUnit, waits: [string, string][] = []) =>
  spentOn({
    receivedAt: at(from),
    finishedAt: at(to),
    pauses: waits.map(([begins, ends]) => ({ from: at(begins), to: at(ends) })),
    unit,
    calendar,
  })

describe('what a dossier needed', () => {
  it.each([
    ['done before the next day is still a limit of one day', '11-23T08:00', '11-23T16:00', 'working-day', 1],
    ['Monday to Wednesday is two', '11-23T08:00', '11-25T09:00', 'working-day', 2],
    ['over a weekend rest days are none', '11-27T08:00', '11-30T09:00', 'working-day', 1],
    ['but in calendar days they are', '11-27T08:00', '11-30T09:00', 'day', 3],
    ['hours are those of work, begun ones whole', '11-23T16:30', '11-24T08:10', 'hour', 2],
  ] as const)('%s', (_, from, to, unit, needed) => {
    expect(spent(from, to, unit).needed).toBe(needed)
  })

  it('is without the days on which the office waited for the applicant', () => {
    const wait: [string, string][] = [['11-24T09:00', '11-27T09:00']]
    expect(spent('11-23T08:00', '11-30T09:00', 'working-day', wait).needed).toBe(2)
    expect(spent('11-23T08:00', '11-30T09:00', 'day', wait).needed).toBe(4)
  })

  it('is at once within an hour of work, over a break too, and never when somebody had to come again', () => {
    expect(spent('11-23T11:10', '11-23T14:00', 'working-day').atOnce).toBe(true)
    expect(spent('11-23T08:00', '11-23T09:01', 'working-day').atOnce).toBe(false)
    expect(spent('11-23T08:00', '11-23T09:00', 'working-day', [['11-23T08:10', '11-23T08:50']]).atOnce).toBe(
      false,
    )
  })
})

const TIMES: Times = {
  code: '1.000001',
  name: 'Thử',
  field: 'Thử',
  limit: { amount: 10, unit: 'working-day' },
  channels: ['counter'],
  count: 0,
  median: 0,
  ninth: 0,
  atOnce: 0,
}
const anySpent = fc.array(fc.record({ needed: fc.integer({ min: 1, max: 30 }), atOnce: fc.boolean() }), {
  minLength: 1,
  maxLength: 80,
})
const timesOf = (all: readonly Spent[]): Times => ({ ...TIMES, ...figuresOf(all) })

describe('a proposal', () => {
  it('is shorter by a good part, and nine of ten would have kept it', () => {
    fc.assert(
      fc.property(anySpent, fc.integer({ min: 1, max: 60 }), (all, least) => {
        const found = shorterLimit(timesOf(all), all, least)
        if (!found) {
          // Then there are too few, or a seventh tenth of the limit is too little for nine of ten.
          const kept = all.filter(({ needed }) => needed <= 7).length
          expect(all.length < least || kept < all.length * 0.9).toBe(true)
          return
        }
        expect(found.proposed).toBeLessThanOrEqual(7)
        expect(found.kept).toBeGreaterThanOrEqual(Math.ceil(all.length * 0.9))
        expect(found.kept).toBe(all.filter(({ needed }) => needed <= found.proposed).length)
      }),
    )
  })

  it('takes the value that the part does not exceed, and no other', () => {
    expect(partOf([5, 1, 4, 2, 3, 6, 7, 8, 9, 10], 0.9)).toBe(9)
    expect(partOf([3], 0.9)).toBe(3)
    expect(partOf([1, 2], 0.5)).toBe(1)
  })

  it('of no waiting needs as many dossiers as were asked for, nine of ten within the hour', () => {
    expect(couldWait({ count: 20, atOnce: 18 }, 20)).toBe(true)
    expect(couldWait({ count: 20, atOnce: 17 }, 20)).toBe(false)
    expect(couldWait({ count: 19, atOnce: 19 }, 20)).toBe(false)
  })

  it('leaves what is answered on the same day alone', () => {
    const all = Array.from({ length: 30 }, () => ({ needed: 1, atOnce: false }))
    expect(shorterLimit({ ...timesOf(all), limit: { amount: 1, unit: 'same-day' } }, all, 20)).toBeNull()
    expect(shorterLimit({ ...timesOf(all), limit: { amount: 1, unit: 'working-day' } }, all, 20)).toBeNull()
  })
})
