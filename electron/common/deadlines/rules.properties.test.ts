import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars } from '../../../test/support/calendars.ts'
import { isWorkingDay, whyNotWorking, workingIntervals, workingMinutesBetween } from '../calendar/rules.ts'
import type { ClockTime, Instant } from '../time/model.ts'
import { addDays, clockOf, dayOf, toInstant } from '../time/rules.ts'
import { Channel } from '../procedures/model.ts'
import { DeadlineRules, type Pause, type TimeLimit } from './model.ts'
import { dueMoment } from './rules.ts'

const MINUTE_MS = 60_000
const START = Date.parse('2024-01-01T00:00:00Z')
const moment = fc
  .integer({ min: 0, max: 6 * 365 * 24 * 60 })
  .map((minutes) => toInstant(START + minutes * MINUTE_MS + (minutes % 7) * 1000))
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc
    .integer({ min: 1, max: 240 })
    .map((quarters): TimeLimit => ({ unit: 'working-day', amount: quarters / 4 })),
  fc.integer({ min: 1, max: 60 }).map((amount): TimeLimit => ({ unit: 'day', amount })),
  fc.integer({ min: 1, max: 400 }).map((halves): TimeLimit => ({ unit: 'hour', amount: halves / 2 })),
  fc.constant<TimeLimit>({ unit: 'same-day' }),
)
const rules: fc.Arbitrary<DeadlineRules> = fc
  .record({
    intakeDay: fc.constantFrom('not-counted' as const, 'counted' as const),
    dueClock: fc.constantFrom(null, '11:00' as ClockTime, '16:30' as ClockTime),
    lastHourRule: fc.boolean(),
    onlineRule: fc.boolean(),
    restDayIntake: fc.constantFrom('next-working-day-counts' as const, 'received-next-working-day' as const),
  })
  .map((some) => DeadlineRules.parse(some))
const pause: fc.Arbitrary<Pause> = fc
  .record({ from: moment, wait: fc.nat(40 * 24 * 60) })
  .map(({ from, wait }) => ({ from, to: toInstant(Date.parse(from) + wait * MINUTE_MS) }))

/** Pauses that begin within some weeks of a moment, before or after it. */
const near = (at: Instant) =>
  fc.array(
    fc
      .record({ lead: fc.integer({ min: -3 * 1440, max: 30 * 1440 }), wait: fc.nat(20 * 1440) })
      .map(({ lead, wait }) => {
        const from = Date.parse(at) + lead * MINUTE_MS
        return { from: toInstant(from), to: toInstant(from + wait * MINUTE_MS) }
      }),
    { maxLength: 2 },
  )
const input = moment.chain((receivedAt) =>
  fc.record({
    receivedAt: fc.constant(receivedAt),
    channel: fc.constantFrom(...Channel.options),
    limit,
    calendar: calendars,
    rules,
    supplementClock: fc.constantFrom('pause' as const, 'restart' as const),
    pauses: near(receivedAt),
  }),
)
const runs = { numRuns: 1000 }

describe('the due moment', () => {
  it('lies within working time, after the reception and after the last supplement that moved it', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { dueAt, dueDay } = dueMoment(given)
        expect(isWorkingDay(given.calendar, dueDay)).toBe(true)
        const time = clockOf(dueAt)
        const within = workingIntervals(given.calendar, dueDay).some(
          ({ from, to }) => from <= time && time <= to,
        )
        expect(within || time === given.rules.dueClock).toBe(true)
        expect(dueAt > given.receivedAt).toBe(true)
        for (const { from, to } of given.pauses) {
          if (from > given.receivedAt && from <= dueAt) expect(dueAt > to! || from === to).toBe(true)
        }
      }),
      runs,
    )
  })

  it('never comes earlier for a later reception', () => {
    fc.assert(
      fc.property(input, fc.nat(5 * 1440), (given, later) => {
        const receivedAt = toInstant(Date.parse(given.receivedAt) + later * MINUTE_MS)
        expect(dueMoment({ ...given, receivedAt }).dueAt >= dueMoment(given).dueAt).toBe(true)
      }),
      runs,
    )
  })

  it('never comes earlier for a longer limit', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 12 }), (given, more) => {
        if (given.limit.unit === 'same-day') return
        const longer = {
          ...given.limit,
          amount: given.limit.amount + (given.limit.unit === 'day' ? more : more / 4),
        }
        expect(dueMoment({ ...given, limit: longer }).dueAt >= dueMoment(given).dueAt).toBe(true)
      }),
      runs,
    )
  })

  it('is not changed by a pause of no length', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: -5 * 1440, max: 60 * 1440 }), (given, lead) => {
        const from = toInstant(Date.parse(given.receivedAt) + lead * MINUTE_MS)
        expect(dueMoment({ ...given, pauses: [...given.pauses, { from, to: from }] })).toEqual(
          dueMoment(given),
        )
      }),
      runs,
    )
  })

  it('never comes earlier because of a pause', () => {
    fc.assert(
      fc.property(input, pause, (given, one) => {
        const shifted = { from: one.from, to: one.to! }
        const without = dueMoment({ ...given, pauses: [] })
        expect(dueMoment({ ...given, pauses: [shifted] }).dueAt >= without.dueAt).toBe(true)
        expect(dueMoment(given).dueAt >= without.dueAt).toBe(true)
      }),
      runs,
    )
  })
})

describe('the explanation', () => {
  it('adds up to the limit, day by day, from the reception to the due day', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { explanation, dueDay, startDay, measure } = dueMoment(given)
        const amount = given.limit.unit === 'same-day' ? 1 : given.limit.amount
        let sum = 0
        for (const [i, line] of explanation.entries()) {
          if (i > 0) expect(line.day).toBe(addDays(explanation[i - 1]!.day, 1))
          sum += line.counted
          expect(line.total).toBeCloseTo(sum, 9)
          const why = whyNotWorking(given.calendar, line.day)
          if (line.counted > 0 && given.limit.unit !== 'day') expect(why).toBeUndefined()
          const stood = given.limit.unit === 'day' && line.effect === 'paused'
          if (why && line.counted === 0 && i > 0 && !stood) expect(line.effect).toBe(why.kind)
          if (['counted', 'swapped-working'].includes(line.effect)) expect(line.counted).toBeGreaterThan(0)
          else expect(line.counted).toBe(0)
        }
        expect(sum).toBeCloseTo(measure === 'minute' ? amount * 60 : amount, 9)
        expect(explanation.at(-1)!.day).toBe(dueDay)
        expect(explanation.find((line) => line.counted > 0)!.day).toBe(startDay)
        if (given.pauses.length === 0) expect(explanation[0]!.day).toBe(dayOf(given.receivedAt))
      }),
      runs,
    )
  })

  it('leaves no working day uncounted without a reason', () => {
    fc.assert(
      fc.property(input, (given) => {
        const whole = { ...given, pauses: [] }
        const { explanation } = dueMoment(whole)
        const silent = explanation.filter(
          ({ day, counted }) => counted === 0 && isWorkingDay(given.calendar, day),
        )
        /* At most the day of a late reception and the day as which it counts, and the day moved on to. */
        expect(silent.length).toBeLessThanOrEqual(3)
        for (const { effect } of silent) {
          expect(effect).toMatch(/^(not-counted-intake|received-.*|moved-on)$/)
        }
      }),
      runs,
    )
  })

  it('in hours is the working time between start and due moment', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 800 }), (given, quarters) => {
        const hours = { ...given, pauses: [], limit: { unit: 'hour' as const, amount: quarters / 4 } }
        const { startsAt, dueAt } = dueMoment(hours)
        expect(workingMinutesBetween(given.calendar, startsAt, dueAt)).toBe(quarters * 15)
      }),
      runs,
    )
  })

  it('in calendar days ends as many days after the start, moved on past rest days only', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 90 }), (given, amount) => {
        const { startDay, dueDay } = dueMoment({ ...given, pauses: [], limit: { unit: 'day', amount } })
        let end = addDays(startDay, amount - 1)
        while (!isWorkingDay(given.calendar, end)) end = addDays(end, 1)
        expect(dueDay).toBe(end)
      }),
      runs,
    )
  })
})
