import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { numbersOfDay } from '../../../db/tables/dossier-numbers.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

/* Written on paper while the power was out, entered afterwards (ghi bù). */

let test: TestCounter
let people = 0
const register = () => test.counter.open!.register
const FRIDAY = '2026-11-20' as PlainDate
/** Friday 20/11 at 14:00 in Vietnam, before the cut-off of three o'clock. */
const ON_PAPER = '2026-11-20T07:00:00.000Z' as Instant

beforeEach(async () => {
  test = await openTestCounter('2026-11-20T01:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

const take = (
  onPaper: { receivedAt: Instant; sequence: number | null } | null,
  more: { gapConfirmed?: boolean } = {},
) => test.call('receipts.issue', { intake: anIntake({ person: people++ }), draftId: null, onPaper, ...more })

it('the clock of the law runs from the paper slip, the number is of its day, both moments are kept', async () => {
  expect((await take(null)).ok).toBe(true)
  test.setNow('2026-11-23T02:00:00.000Z') // Monday
  const reply = await take({ receivedAt: ON_PAPER, sequence: null })
  if (!reply.ok) throw new Error(reply.error.code)
  const { dossierNo, dossierId, receivedAt, dueAt } = reply.data
  expect(dossierNo).toBe('H14.999.01-261120-0002')
  expect(receivedAt).toBe(ON_PAPER)
  // Three working days from Friday, not from Monday.
  expect(dueAt).toBe('2026-11-25T10:00:00.000Z')
  const { facts, actions } = findDossier(register(), dossierId)!
  expect(facts).toMatchObject({ receivedAt: ON_PAPER, enteredAt: '2026-11-23T02:00:00.000Z' })
  expect(actions[0]!.at).toBe('2026-11-23T02:00:00.000Z')
  const entry = entriesOf(register(), dossierId).find((one) => one.verb === 'received')!
  expect(entry.at).toBe('2026-11-23T02:00:00.000Z')
  expect(UPSTREAM.received.parse(JSON.parse(entry.payload!)).facts).toMatchObject({
    receivedAt: ON_PAPER,
    enteredAt: '2026-11-23T02:00:00.000Z',
  })
  // Today's own numbers go on as if nothing had been.
  const next = await take(null)
  expect(next.ok && next.data.dossierNo).toBe('H14.999.01-261123-0001')
})

it('the slip bears both moments', async () => {
  test.setNow('2026-11-23T02:00:00.000Z')
  const reply = await take({ receivedAt: ON_PAPER, sequence: null })
  const { paperId } = await test.ok('papers.make', {
    dossierId: reply.ok ? reply.data.dossierId : '',
    kind: 'receipt',
  })
  const { pdf } = await test.ok('papers.read', { paperId })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    receivedAt: ON_PAPER,
    enteredAt: '2026-11-23T02:00:00.000Z',
  })
})

it('the number on the paper slip: of this PC’s range, after the last one used; the gap becomes void when confirmed', async () => {
  await take(null)
  test.setNow('2026-11-23T02:00:00.000Z')
  const named = (sequence: number, gapConfirmed = false) =>
    take({ receivedAt: ON_PAPER, sequence }, { gapConfirmed })
  expect(await named(1)).toMatchObject({ error: { code: 'NUMBER_TAKEN', details: { last: 1 } } })
  expect(await named(1001)).toMatchObject({ error: { code: 'NUMBER_OUTSIDE', details: { last: 999 } } })
  expect(await named(4)).toMatchObject({
    error: { code: 'NUMBERS_SKIPPED', details: { first: 2, last: 3 } },
  })
  expect(numbersOfDay(register(), FRIDAY)).toHaveLength(1)
  expect(await named(4, true)).toMatchObject({ ok: true, data: { dossierNo: 'H14.999.01-261120-0004' } })
  expect(numbersOfDay(register(), FRIDAY).map(({ sequence, state }) => `${sequence} ${state}`)).toEqual([
    '1 issued',
    '2 void',
    '3 void',
    '4 issued',
  ])
  expect(await named(3)).toMatchObject({ error: { code: 'NUMBER_TAKEN' } })
  expect(await named(5)).toMatchObject({ ok: true })
})

it('not in the future, not further back than the office allows; the PC’s clock is judged as ever', async () => {
  test.setNow('2026-11-23T02:00:00.000Z')
  const at = (receivedAt: string) => take({ receivedAt: receivedAt as Instant, sequence: null })
  expect(await at('2026-11-23T02:00:00.001Z')).toMatchObject({ error: { code: 'PAPER_IN_FUTURE' } })
  // Ten working days before Monday 23/11 is Monday 9/11.
  expect(await at('2026-11-09T01:00:00.000Z')).toMatchObject({ ok: true })
  expect(await at('2026-11-08T16:59:00.000Z')).toMatchObject({ error: { code: 'PAPER_TOO_OLD' } })
  await test.as('administrator')
  const { rules } = await test.ok('calendar.get', {})
  await test.ok('calendar.setRules', { rules: { ...rules, paperIntakeDays: 0 } })
  await test.as('officer')
  expect(await at('2026-11-20T07:00:00.000Z')).toMatchObject({ error: { code: 'PAPER_TOO_OLD' } })
  test.setNow('2026-11-20T00:30:00.000Z')
  expect(await at('2026-11-20T00:00:00.000Z')).toMatchObject({ error: { code: 'CLOCK_BEHIND' } })
})

it('whatever is taken in, named or made void: every number up to the highest is one row, none is used twice', async () => {
  const step = fc.oneof(
    fc.constant({ kind: 'next' as const }),
    fc.record({ kind: fc.constant('named' as const), ahead: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ kind: fc.constant('void' as const), which: fc.nat(30) }),
  )
  let day = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      // A day of its own for each run, so that the counting begins anew.
      const morning = Date.UTC(2027, 0, 4, 2) + day++ * 86_400_000
      const date = new Date(morning).toISOString().slice(0, 10) as PlainDate
      const answered: { id: string; no: string }[] = []
      for (const [minute, one] of steps.entries()) {
        test.setNow(new Date(morning + minute * 60_000).toISOString())
        if (one.kind === 'void') {
          const target = answered[one.which % Math.max(1, answered.length)]
          if (!target) continue
          const { version } = (await test.ok('dossiers.get', { id: target.id })).state
          const on = { dossierId: target.id, version }
          await test.call('receipts.void', { ...on, reason: 'nhận nhầm', typed: target.no.slice(-4) })
          continue
        }
        const last = numbersOfDay(register(), date).at(-1)?.sequence ?? 0
        const receivedAt = new Date(morning).toISOString() as Instant
        const reply =
          one.kind === 'next'
            ? await take(null)
            : await take({ receivedAt, sequence: Math.max(1, last + one.ahead) }, { gapConfirmed: true })
        if (reply.ok) answered.push({ id: reply.data.dossierId, no: reply.data.dossierNo })
      }
      const rows = numbersOfDay(register(), date)
      expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1))
      expect(new Set(answered.map((one) => one.no)).size).toBe(answered.length)
      for (const { id, no } of answered) {
        const row = rows.find((one) => one.dossierNo === no)!
        const { status } = (await test.ok('dossiers.get', { id })).state
        expect(row).toMatchObject({ dossierId: id, state: status === 'void' ? 'void' : 'issued' })
      }
      const gaps = rows.filter((row) => row.dossierId === null)
      expect(gaps.every((row) => row.state === 'void')).toBe(true)
    }),
    { numRuns: 20 },
  )
})
