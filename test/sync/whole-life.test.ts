import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import type { ActionKind } from '../../electron/common/dossiers/model.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, type SharedSystem, startSharedSystem, sync, takeIn } from '../support/evening.ts'
import { actAtRandom, peopleOf } from '../support/whole-life.ts'

/* Whatever officers do with dossiers in a day, in the evening the shared system takes all of it and tells the same
   story: status by the national code, due moment, promise, end and return. */

let shared: SharedSystem
let test: TestCounter
const BEGIN = Date.parse('2026-11-20T01:00:00.000Z')

beforeEach(async () => {
  shared = await startSharedSystem(() => Date.parse('2026-11-20T10:00:00.000Z'))
  test = await openTestCounter(new Date(BEGIN).toISOString())
})
afterEach(async () => {
  test.close()
  await shared.close()
})

it('the shared system stands where the register stands, after any day', async () => {
  await enrol(test, shared)
  const people = await peopleOf(test)
  await test.as('officer')
  const ids = await takeIn(test, 12)
  const kinds = new Map<ActionKind, number>()
  const picks = fc.sample(fc.record({ which: fc.nat(), who: fc.nat(), what: fc.nat(), seed: fc.nat() }), {
    numRuns: 420,
    // Another day: QMC_SEED.
    seed: Number(process.env.QMC_SEED ?? 20_261_120),
  })
  let minute = 10
  for (const { which, ...pick } of picks) {
    test.setNow(new Date(BEGIN + minute++ * 60_000).toISOString())
    // What was told at noon can be taken back no more; what follows builds on it.
    if (minute === 200) {
      await test.as('officer')
      await sync(test)
    }
    const done = await actAtRandom(test, people, ids[which % ids.length]!, pick)
    if (!done) continue
    if (done.reply.ok) kinds.set(done.kind, (kinds.get(done.kind) ?? 0) + 1)
    else expect(REFUSED_WITH_REASON, `${done.kind} by ${done.role}`).toContain(done.reply.error.code)
  }
  expect(kinds.size).toBeGreaterThan(18)
  await test.as('officer')
  await sync(test)

  const entries = await shared.db.selectFrom('entries').selectAll().execute()
  expect(entries.filter((one) => one.state !== 'accepted')).toEqual([])
  for (const id of ids) {
    const { state } = await test.ok('dossiers.get', { id })
    const there = await shared.db
      .selectFrom('dossiers')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(there, `${id} ${state.status}`).toMatchObject({
      status: STATUSES[state.status].national,
      dueAt: state.dueAt,
      firstDueAt: state.firstDueAt,
      finishedAt: state.finishedAt,
      returnedAt: state.returnedAt,
      apologies: state.apology === 'signed' ? 1 : 0,
    })
  }
})

/** Offered by the page, and still refused by what only the use case knows. */
const REFUSED_WITH_REASON = [
  'NEW_DATE_TOO_EARLY',
  'NEW_DATE_IS_REST_DAY',
  'LATE_UNEXPLAINED',
  'SENT',
  'PRINTED',
  'NOT_FOUND',
]
