import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { READY, TO_APPLICANT } from '../../../test/support/give-result.ts'
import { recordedLate } from '../../common/dossiers/dated-acts.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

/* Dossiers of putDossier are taken in on 20/11 and due on 25/11/2026. */
const NO = 'H14.999.01-261120-0001'
const LATE = '2026-11-27T02:00:00.000Z'
const ON_TIME = '2026-11-25T03:00:00.000Z' as Instant
const WHY = 'Mất điện từ sáng, ghi trên giấy'
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

const get = (id: string) => test.ok('dossiers.get', { id })
const on = (id: string) => test.on(id)
const happened = (at: string, reason = WHY) => ({ happened: { at: at as Instant, reason } })
const entriesOf = (id: string) =>
  test.counter
    .open!.register.raw.prepare<unknown[], { at: string; verb: string; payload: string }>(
      `SELECT j.at, j.verb, p.payload FROM journal AS j JOIN journal_payloads AS p USING (epoch, seq)
       WHERE j.entity_id = ? ORDER BY j.seq`,
    )
    .all(id)

it('a result that was there in time and is recorded late is in time, with both moments in journal and history', async () => {
  const id = putDossier(test, NO)
  test.setNow(LATE)
  await test.ok('dossiers.markReady', { ...(await on(id)), ...READY, ...happened(ON_TIME) })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(id)), note: '', ...happened('2026-11-25T04:00:00.000Z') })
  await test.as('officer')
  const { state, late, timeline } = await get(id)
  expect(state.status).toBe('ready')
  expect(state.finishedAt).toBe('2026-11-25T04:00:00.000Z')
  expect(late).toBe(false)
  const told = timeline.map(({ details }) => details.action as DossierAction)
  const [first] = recordedLate(told)
  expect(first).toMatchObject({ kind: 'mark-ready', at: ON_TIME, entered: { at: LATE, reason: WHY } })
  const entry = entriesOf(id)[0]!
  expect([entry.at, entry.verb]).toEqual([LATE, 'result-ready'])
  // Above it is measured by when it was done.
  expect(JSON.parse(entry.payload)).toMatchObject({ happenedAt: ON_TIME })
  const { form } = await test.ok('reports.form', NOVEMBER)
  expect(form.total).toMatchObject({ resolved: 1, onTime: 1, late: 0 })
})

it('recorded as it happens it is late, and asks why', async () => {
  const id = putDossier(test, NO)
  test.setNow(LATE)
  expect(await test.call('dossiers.markReady', { ...(await on(id)), ...READY })).toMatchObject({
    error: { code: 'LATE_UNEXPLAINED' },
  })
  // So does what happened late and is recorded later still.
  expect(
    await test.call('dossiers.markReady', {
      ...(await on(id)),
      ...READY,
      ...happened('2026-11-26T02:00:00.000Z'),
    }),
  ).toMatchObject({ error: { code: 'LATE_UNEXPLAINED' } })
})

it('no moment before the step before, none ahead, and none without a reason', async () => {
  const id = putDossier(test, NO)
  const { id: specialist } = (await test.ok('accounts.list', {})).find((one) => one.login === 'specialist')!
  test.setNow('2026-11-23T03:00:00.000Z')
  const to = { toId: specialist, note: '' }
  await test.ok('dossiers.handOver', { ...(await on(id)), ...to, ...happened('2026-11-20T09:00:00.000Z') })
  const { state } = await get(id)
  expect(state.handover?.at).toBe('2026-11-20T09:00:00.000Z')
  // After 15:00: confirmed at the start of the next working day after it was handed over, not after it was typed.
  expect(state.handover?.confirmBy?.slice(0, 10)).toBe('2026-11-23')
  const tooEarly = { ...(await on(id)), ...READY, ...happened('2026-11-20T08:00:00.000Z') }
  expect(await test.call('dossiers.markReady', tooEarly)).toMatchObject({
    error: { code: 'HAPPENED_TOO_EARLY', details: { earliest: '2026-11-20T09:00:00.000Z' } },
  })
  const ahead = { ...(await on(id)), ...READY, ...happened('2026-11-23T03:00:01.000Z') }
  expect(await test.call('dossiers.markReady', ahead)).toMatchObject({ error: { code: 'HAPPENED_NOT_YET' } })
  const silent = { ...(await on(id)), ...READY, ...happened('2026-11-20T10:00:00.000Z', ' x ') }
  expect(await test.call('dossiers.markReady', silent)).toMatchObject({ error: { code: 'BAD_INPUT' } })
})

it('given back on paper, recorded later: the day of the return is that of the paper, and somebody looked after it now', async () => {
  const id = putDossier(test, NO)
  test.setNow('2026-11-24T02:00:00.000Z')
  await test.ok('dossiers.markReady', {
    ...(await on(id)),
    ...READY,
    ...happened('2026-11-23T02:00:00.000Z'),
  })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(id)), note: '', ...happened('2026-11-23T03:00:00.000Z') })
  await test.as('officer')
  await test.ok('dossiers.return', {
    ...(await on(id)),
    ...TO_APPLICANT,
    ...happened('2026-11-23T08:30:00.000Z'),
  })
  const { state } = await get(id)
  expect(state.returnedAt).toBe('2026-11-23T08:30:00.000Z')
  const row = test.counter
    .open!.register.raw.prepare('SELECT touched_at AS touched FROM dossiers WHERE id = ?')
    .get(id)
  expect(row).toEqual({ touched: '2026-11-24T02:00:00.000Z' })
  const { lines } = await test.ok('reconciliation.recordedLate', NOVEMBER)
  expect(lines[0]).toMatchObject({
    dossierNo: NO,
    recordedAt: '2026-11-24T02:00:00.000Z',
    reason: WHY,
    by: expect.any(String),
  })
  expect(lines.map(({ kind }) => kind)).toContain('return')
  // Of the day whose figures it is in, and of the day it was typed in.
  const linesOf = async (day: string) => {
    const days = { from: day as PlainDate, to: day as PlainDate }
    return (await test.ok('reconciliation.recordedLate', days)).lines
  }
  expect(await linesOf('2026-11-22')).toEqual([])
  expect(await linesOf('2026-11-23')).toEqual(lines)
  expect(await linesOf('2026-11-24')).toEqual(lines)
  expect(await linesOf('2026-11-25')).toEqual([])
  // Taken back, it was never recorded.
  await test.ok('dossiers.undo', await on(id))
  const after = await test.ok('reconciliation.recordedLate', NOVEMBER)
  expect(after.lines.map(({ kind }) => kind)).not.toContain('return')
})
