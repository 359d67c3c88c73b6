import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-30T02:00:00.000Z')
})
afterEach(() => test.close())

const days = async () => (await test.ok('reports.due', {})).reports.map(({ kind, to }) => `${kind} ${to}`)
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }

it('a register without a dossier asks for no report', async () => {
  await test.as('leader')
  expect(await days()).toEqual([])
})

it('what stands ready is gone when it was signed at its end, or set aside; signed too early it stays', async () => {
  putDossier(test, 'H14-1', { receivedAt: '2026-11-10T02:00:00.000Z' as Instant })
  const close = { kind: 'form-6a' as const, ...NOVEMBER, name: 'Tháng 11', recipient: 'Ủy ban' }
  test.setNow('2026-11-29T02:00:00.000Z')
  await test.as('leader')
  expect(await days()).toEqual([])
  await test.ok('reports.close', close)
  test.setNow('2026-11-30T02:00:00.000Z')
  expect(await days()).toEqual(['month 2026-11-30'])
  // A report of another kind is not the one that is waited for.
  await test.ok('reports.close', { ...close, kind: 'online' })
  expect(await days()).toHaveLength(1)
  await test.ok('reports.close', close)
  expect(await days()).toEqual([])

  test.setNow('2026-12-14T02:00:00.000Z')
  const { reports } = await test.ok('reports.due', {})
  expect(reports.map(({ kind }) => kind)).toEqual(['year', 'quarter'])
  const { from, to } = reports[0]!
  await test.as('officer')
  expect(await test.call('reports.setAside', { from, to })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  await test.as('leader')
  await test.ok('reports.setAside', { from, to })
  expect(await days()).toEqual(['quarter 2026-12-14'])
  await test.ok('reports.setSchedule', { schedule: [{ kind: 'half', cut: 'month-end' }] })
  expect(await days()).toEqual([])
})
