import { afterEach, beforeEach, expect, test } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { Step } from '../../common/procedures/model.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('administrator')
})
afterEach(() => counter.close())

const GUARDIAN = '1.004837' // three working days, head and leader sign
const STEPS: Step[] = [
  { name: 'Tiếp nhận', role: 'officer', days: 0.5 },
  { name: 'Thẩm định', role: 'specialist', department: 'Tư pháp', days: 1.75 },
  { name: 'Duyệt', role: 'head', department: 'Tư pháp', days: 0.25 },
  { name: 'Ký', role: 'leader', days: 0.5 },
]

async function set(steps: Step[], signs: { departmentSignOff?: boolean; signOffRequired?: boolean } = {}) {
  const { version } = await counter.ok('procedures.get', { code: GUARDIAN })
  return counter.call('procedures.setSteps', {
    code: GUARDIAN,
    version,
    steps,
    departmentSignOff: true,
    signOffRequired: true,
    ...signs,
  })
}
async function take(person: number) {
  await counter.as('officer')
  const { dossierId } = await takenIn(counter, { procedure: GUARDIAN, person })
  return (await counter.ok('dossiers.get', { id: dossierId })).state
}

test('the commune’s own steps are kept, journaled, and hold for what is taken in from then on', async () => {
  const before = await take(1)
  await counter.as('administrator')
  expect(await set(STEPS)).toMatchObject({ ok: true })
  const { procedure } = await counter.ok('procedures.get', { code: GUARDIAN })
  expect(procedure).toMatchObject({ steps: STEPS, stepsSource: 'commune', inForce: true })
  const entry = entriesOf(counter.counter.open!.register, GUARDIAN).at(-1)!
  expect(entry.verb).toBe('steps-set')
  const after = await take(2)
  expect(after.steps).toEqual(STEPS)
  expect(before.steps).not.toEqual(STEPS)
  const first = await counter.ok('dossiers.list', { view: 'all' })
  const old = await counter.ok('dossiers.get', { id: first.lines.at(-1)!.id })
  expect(old.state.steps).toEqual(before.steps)
})

test('parts that do not add up to the limit are refused with both sums, decimals added without dust', async () => {
  expect(await set(STEPS.slice(0, 3))).toMatchObject({
    error: { code: 'STEPS_DO_NOT_ADD_UP', details: { total: 2.5, limit: 3 } },
  })
  const tenths = [0.1, 0.2, 0.7, 1.5, 0.5].map((days, index) => ({ ...STEPS[Math.min(index, 3)]!, days }))
  expect(await set(tenths)).toMatchObject({ ok: true })
  expect(await set([])).toMatchObject({ ok: true })
})

test('whoever has to sign has a step to sign in', async () => {
  const noHead = STEPS.map((step) => (step.role === 'head' ? { ...step, role: 'specialist' as const } : step))
  expect(await set(noHead)).toMatchObject({ error: { code: 'SIGNER_MISSING', details: { role: 'head' } } })
  expect(await set(noHead, { departmentSignOff: false })).toMatchObject({ ok: true })
  expect(await take(3)).toMatchObject({ departmentSignOff: false, signOffRequired: true })
})
