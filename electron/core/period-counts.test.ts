import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import type { Instant, PlainDate } from '../common/time/model.ts'
import { periodTallies } from './period-counts.ts'
import { openCounts } from '../../db/tables/open-days.ts'
import { openAt } from '../../db/tables/tallies.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

const day = (text: string) => text as PlainDate
const at = (text: string) => text as Instant
const WEEK = { from: day('2026-11-16'), to: day('2026-11-22') }
const register = () => test.counter.open!.register

/** `received 2`, `ended result late 1` … */
const lines = async () =>
  (await periodTallies(register(), WEEK, test.counter.clock()))
    .map(({ kind, ending, outcome, count }) => [kind, ending, outcome, count].filter(Boolean).join(' '))
    .sort()
const daysKept = () => register().raw.prepare('SELECT day FROM tallied_days ORDER BY day').pluck().all()
const on = (id: string) => test.on(id)

it('an act that touches a past day has that day counted anew, and no other act has', async () => {
  const old = putDossier(test, 'old', { receivedAt: at('2026-11-17T02:00:00.000Z') })
  expect(await lines()).toEqual(['received 1'])
  expect(daysKept()).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'])

  // Taken in and ended today: nothing of the past is different.
  const today = putDossier(test, 'today', { receivedAt: at('2026-11-20T01:00:00.000Z') })
  await test.as('officer')
  const why = { reason: 'thôi', requestedBy: 'An', papersReturned: true }
  await test.ok('dossiers.withdraw', { ...(await on(today)), ...why })
  expect(daysKept()).toHaveLength(4)
  expect(await lines()).toEqual(['ended withdrawn early 1', 'received 1', 'received 1'])

  // Two days later both tallies are kept; then one turns out to have been entered by mistake.
  test.setNow('2026-11-22T02:00:00.000Z')
  expect(await lines()).toEqual(['ended withdrawn early 1', 'received 2'])
  expect(daysKept()).toHaveLength(6)
  register().raw.prepare(`UPDATE dossiers SET status = 'void' WHERE id = ?`).run(old)
  expect(daysKept()).toEqual(['2026-11-16', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'])
  expect(await lines()).toEqual(['ended withdrawn early 1', 'received 1'])
})

it('one written down late counts on the day on which it came', async () => {
  expect(await lines()).toEqual([])
  putDossier(test, 'late-entry', { receivedAt: at('2026-11-18T02:00:00.000Z') })
  expect(await lines()).toEqual(['received 1'])
})

it('what was open on a day is told of that day also when it has ended since', async () => {
  const id = putDossier(test, 'one', { receivedAt: at('2026-11-17T02:00:00.000Z') })
  const open = (asOf: string) => openAt(register(), day(asOf)).map((row) => row.id)
  expect(open('2026-11-16')).toEqual([])
  expect(open('2026-11-19')).toEqual([id])
  await test.as('officer')
  await test.ok('dossiers.withdraw', {
    ...(await on(id)),
    reason: 'thôi',
    requestedBy: 'An',
    papersReturned: true,
  })
  expect(open('2026-11-19')).toEqual([id])
  expect(open('2026-11-20')).toEqual([])
  test.setNow('2026-11-21T02:00:00.000Z')
  expect(await lines()).toEqual(['ended withdrawn early 1', 'received 1'])
})

it('what was open on a past day is counted once, and anew as soon as an act touches a dossier that was there then', async () => {
  const today = day('2026-11-20')
  const kept = () => register().raw.prepare('SELECT day FROM open_days ORDER BY day').pluck().all()
  /** How many were open on three days, by what is kept; and that looking through the register answers the same. */
  const open = () =>
    ['2026-11-16', '2026-11-17', '2026-11-19'].map((text) => {
      const counts = openCounts(register(), day(text), today)
      const many = counts.reduce((sum, { count }) => sum + count, 0)
      expect(many).toBe(openAt(register(), day(text)).length)
      return many
    })
  const old = putDossier(test, 'old', { receivedAt: at('2026-11-17T02:00:00.000Z') })
  expect(open()).toEqual([0, 1, 1])
  expect(kept()).toHaveLength(3)

  // One that came later touches neither day before it.
  const later = putDossier(test, 'later', { receivedAt: at('2026-11-18T02:00:00.000Z') })
  expect(kept()).toEqual(['2026-11-16', '2026-11-17'])
  expect(open()).toEqual([0, 1, 2])
  register().raw.prepare("UPDATE dossiers SET field = 'Khác' WHERE id = ?").run(later)
  expect(kept()).toEqual(['2026-11-16', '2026-11-17'])
  expect(open()).toEqual([0, 1, 2])
  expect(openCounts(register(), day('2026-11-19'), today).map(({ field }) => field)).toContain('Khác')

  await test.as('officer')
  const why = { reason: 'thôi', requestedBy: 'An', papersReturned: true }
  await test.ok('dossiers.withdraw', { ...(await on(later)), ...why })
  expect(open()).toEqual([0, 1, 2])
  register().raw.prepare(`UPDATE dossiers SET status = 'void' WHERE id = ?`).run(old)
  expect(kept()).toEqual(['2026-11-16'])
  expect(open()).toEqual([0, 0, 1])
  // Moved to before: the day on which it was not there yet has it now.
  register()
    .raw.prepare(`UPDATE dossiers SET received_at = '2026-11-16T02:00:00.000Z' WHERE id = ?`)
    .run(later)
  expect(open()).toEqual([1, 1, 1])
})

it('days that were counted by another rule are counted anew', async () => {
  putDossier(test, 'one', { receivedAt: at('2026-11-17T02:00:00.000Z') })
  await lines()
  register().raw.exec('UPDATE tallied_days SET rule = 0; UPDATE day_tallies SET count = 7')
  expect(await lines()).toEqual(['received 1'])
})
