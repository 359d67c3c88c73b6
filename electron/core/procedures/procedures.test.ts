import { afterEach, beforeEach, expect, test } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('administrator')
})
afterEach(() => counter.close())

const MARRIAGE = '1.000894' // its unit was lost in the source

test('a new register has the catalogue, and only what leaves nothing open is in force', async () => {
  const { lines, catalogue } = await counter.ok('procedures.list', {})
  expect(lines.length).toBeGreaterThanOrEqual(40)
  expect(lines.filter((one) => one.inForce).length).toBeGreaterThanOrEqual(20)
  expect(lines.filter((one) => one.inForce && one.gaps.length > 0)).toEqual([])
  expect(catalogue.number).not.toBe('')
})

test('an unconfirmed procedure comes into force only once the administrator has filled what is open', async () => {
  const { procedure, version, gaps } = await counter.ok('procedures.get', { code: MARRIAGE })
  expect(gaps.map((gap) => gap.what)).toContain('limit-unit')
  expect(
    await counter.call('procedures.setInForce', { code: MARRIAGE, version, inForce: true }),
  ).toMatchObject({
    error: { code: 'NOT_CONFIRMED' },
  })
  const { limits, fees, components, result, decision, signOffRequired } = procedure
  const unchanged = { limits, fees, components, result, decision, signOffRequired }
  const basis = 'Quyết định 123/QĐ-UBND'
  // Striking the mark alone leaves the unit unknown.
  const struck = await counter.ok('procedures.confirm', {
    code: MARRIAGE,
    version,
    ...unchanged,
    settled: ['limit-unit'],
    basis,
  })
  expect(struck.gaps.map((gap) => gap.what)).toContain('limit-unit')
  const limit = { amount: 5, unit: 'working-day' as const }
  const filled = await counter.ok('procedures.confirm', {
    code: MARRIAGE,
    version: struck.version,
    ...unchanged,
    limits: { counter: limit, online: null, post: limit },
    settled: procedure.unconfirmed,
    basis,
  })
  expect(filled.gaps).toEqual([])
  await counter.ok('procedures.setInForce', { code: MARRIAGE, version: filled.version, inForce: true })
  expect(entriesOf(counter.counter.open!.register, MARRIAGE).map((entry) => entry.verb)).toEqual([
    'confirmed',
    'confirmed',
    'put-in-force',
  ])
  await counter.as('officer')
  const components2 = anIntake({ procedure: MARRIAGE })
  const issued = await counter.ok('receipts.issue', { intake: components2, draftId: null })
  expect(issued.dueAt).toBe('2026-11-27T10:00:00.000Z')
})

test('taking a limit away again takes the procedure out of force', async () => {
  const code = '1.004837'
  const { procedure, version } = await counter.ok('procedures.get', { code })
  const { limits, fees, components, result, decision, signOffRequired } = procedure
  const open = { ...limits, counter: { amount: null, unit: null } }
  await counter.ok('procedures.confirm', {
    code,
    version,
    ...{ fees, components, result, decision, signOffRequired },
    limits: open,
    settled: [],
    basis: 'chờ quyết định mới',
  })
  const after = await counter.ok('procedures.get', { code })
  expect(after.procedure.inForce).toBe(false)
  expect(await counter.call('procedures.setInForce', { code, version, inForce: false })).toMatchObject({
    error: { code: 'CHANGED_MEANWHILE' },
  })
})

test('only an administrator changes the catalogue', async () => {
  await counter.as('officer')
  expect(
    await counter.call('procedures.setInForce', { code: '1.004837', version: 1, inForce: false }),
  ).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})
