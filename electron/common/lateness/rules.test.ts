import fc from 'fast-check'
import { expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { Calendar } from '../calendar/model.ts'
import { ACTIONS } from '../dossiers/actions.ts'
import type { ActionKind } from '../dossiers/model.ts'
import type { Timed } from '../dossiers/timeliness.ts'
import type { Instant } from '../time/model.ts'
import { addDays, dayOf, startOf, toInstant } from '../time/rules.ts'
import { daysLate, isLate, lateFrom, needsExplanation } from './rules.ts'

const calendar = Calendar.parse(seed)
const at = (text: string) => text as Instant
const open: Timed = {
  status: 'processing',
  receivedAt: at('2026-11-16T02:00:00.000Z'),
  firstDueAt: at('2026-11-19T10:00:00.000Z'),
  finishedAt: null,
  apologised: false,
  askedTwiceAt: null,
  waitingSince: null,
}

it('is late by days, by the first promise, and not while the applicant is waited for in time', () => {
  // 19/11 is the due day in Vietnam until 17:00 UTC.
  expect(isLate(open, at('2026-11-19T16:59:00.000Z'))).toBe(false)
  expect(isLate(open, at('2026-11-19T17:00:00.000Z'))).toBe(true)
  const waits: Timed = { ...open, status: 'supplement', waitingSince: at('2026-11-18T02:00:00.000Z') }
  expect(isLate(waits, at('2026-12-24T02:00:00.000Z'))).toBe(false)
  expect(
    isLate(
      { ...waits, status: 'withdrawn', finishedAt: at('2026-12-24T02:00:00.000Z') },
      at('2027-01-04T02:00:00.000Z'),
    ),
  ).toBe(false)
  const ended: Timed = { ...open, status: 'returned', finishedAt: at('2026-11-19T15:00:00.000Z') }
  expect(isLate(ended, at('2026-12-24T02:00:00.000Z'))).toBe(false)
  expect(
    isLate({ ...ended, finishedAt: at('2026-11-20T01:00:00.000Z') }, at('2026-12-24T02:00:00.000Z')),
  ).toBe(true)
  for (const status of ['void', 'moved'] as const) expect(lateFrom({ ...open, status })).toBeNull()
})

const EPOCH = Date.UTC(2026, 9, 1)
const moment = fc.integer({ min: 0, max: 80 * 24 }).map((hours) => toInstant(EPOCH + hours * 3_600_000))
const timed: fc.Arbitrary<Timed> = fc
  .record({
    status: fc.constantFrom<Timed['status']>(
      'received',
      'processing',
      'supplement',
      'ready',
      'refused',
      'returned',
      'withdrawn',
      'stopped',
      'void',
      'moved',
    ),
    receivedAt: moment,
    firstDueAt: moment,
    ended: moment,
    apologised: fc.boolean(),
    askedTwiceAt: fc.option(moment),
    waitingSince: fc.option(moment),
  })
  .map(({ ended, ...one }) => {
    const over = ['ready', 'refused', 'returned', 'withdrawn', 'stopped'].includes(one.status)
    const last = (...moments: (Instant | null)[]) =>
      moments
        .filter((at) => at !== null)
        .toSorted()
        .at(-1)!
    // Nothing is done with a dossier before it was taken in, or after it ended.
    const askedTwiceAt = one.askedTwiceAt && last(one.askedTwiceAt, one.receivedAt)
    const waitingSince =
      one.status === 'supplement' || (over && one.status !== 'ready' && one.status !== 'returned')
        ? last(one.waitingSince ?? one.receivedAt, one.receivedAt)
        : null
    return {
      ...one,
      askedTwiceAt,
      waitingSince,
      finishedAt: over ? last(ended, one.receivedAt, askedTwiceAt, waitingSince) : null,
    }
  })

it('what the register lists by tells the same as the rule, on every day', () => {
  fc.assert(
    fc.property(timed, fc.integer({ min: -5, max: 120 }), (one, days) => {
      const day = addDays(dayOf(one.receivedAt), days)
      const from = lateFrom(one)
      // Of one that has ended the past is told by what is known today (dossiers/timeliness.ts).
      const known = one.finishedAt !== null && dayOf(one.finishedAt) > day ? dayOf(one.finishedAt) : day
      const late = isLate(one, startOf(known))
      expect(from !== null && from <= startOf(known)).toBe(late)
    }),
    { numRuns: 500 },
  )
})

it('counts the working days after the due day, up to and with the last', () => {
  const due = at('2026-11-19T10:00:00.000Z') // Thursday
  const until = (day: string) => daysLate(due, startOf(day as never), calendar)
  expect(until('2026-11-19')).toBeNull()
  expect(until('2026-11-20')).toBe(1)
  expect(until('2026-11-22')).toBe(1)
  expect(until('2026-11-24')).toBe(3)
  expect(daysLate(at('2026-11-20T10:00:00.000Z'), startOf('2026-11-22' as never), calendar)).toBe(0)
})

it('lets no act close a late dossier that nobody has explained, and stops nothing else', () => {
  const closing = (Object.keys(ACTIONS) as ActionKind[]).filter((kind) =>
    needsExplanation(kind, { explanation: 'none' }, true),
  )
  expect(closing).toEqual(['mark-ready', 'return', 'withdraw', 'stop', 'archive'])
  for (const kind of closing) {
    expect(needsExplanation(kind, { explanation: 'none' }, false)).toBe(false)
    // The leader's doubts send nobody away from the counter.
    for (const explanation of ['given', 'sent-back', 'confirmed'] as const)
      expect(needsExplanation(kind, { explanation }, true)).toBe(false)
  }
})
