import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

/** The commune lets the counter sign certified copies: both signatures are taken off the procedure. */
async function signedAtTheCounter() {
  await test.as('administrator')
  const { version, procedure } = await test.ok('procedures.get', { code: '2.000815' })
  await test.ok('procedures.setSteps', {
    code: '2.000815',
    version,
    steps: procedure.steps,
    signOffRequired: false,
    departmentSignOff: false,
  })
}
async function begun(procedure = '2.000815') {
  await test.as('officer')
  const { dossierId } = await takenIn(test, { procedure, fees: { copies: 2, pages: 3, chosen: [] } })
  return { dossierId, version: 1 }
}
const AT_ONCE = { pay: 'cash', idChecked: true } as const

it('gives the result out in one press, paid and in the book, where the counter signs', async () => {
  await signedAtTheCounter()
  const on = await begun()
  const { status, version, paymentId } = await test.ok('dossiers.finishAtOnce', { ...on, ...AT_ONCE })
  expect({ status, version }).toEqual({ status: 'returned', version: 3 })
  const { timeline, state } = await test.ok('dossiers.get', { id: on.dossierId })
  expect(timeline.map((one) => one.verb)).toEqual([
    'received',
    'result-ready',
    'certified',
    'paid',
    'returned',
  ])
  expect(state.returnedAt).toBe('2026-11-20T02:00:00.000Z')
  const { balance, entries } = await test.ok('payments.ofDossier', { dossierId: on.dossierId })
  expect(balance).toMatchObject({ owed: 10_000, paid: 10_000, open: 0 })
  expect(entries[0]).toMatchObject({ id: paymentId, stage: 'intake' })
  const { lines } = await test.ok('certifications.day', { day: null, kind: 'copy' })
  expect(lines[0]!.signer).toContain('Nguyễn Thị Đường')
})

it('never signs for the leader: the result waits for the signature, and is returned after it', async () => {
  const on = await begun()
  const waits = await test.ok('dossiers.finishAtOnce', { ...on, ...AT_ONCE })
  expect(['to-review', 'to-sign']).toContain(waits.status)
  const { timeline } = await test.ok('dossiers.get', { id: on.dossierId })
  expect(timeline.map((one) => one.verb)).toEqual(['received', 'result-ready', 'paid'])
  expect((await test.ok('certifications.day', { day: null, kind: 'copy' })).lines).toEqual([])
})

it('does all of it or nothing: unpaid, unchecked or with an appointment nothing is written', async () => {
  await signedAtTheCounter()
  const on = await begun()
  expect(await test.call('dossiers.finishAtOnce', { ...on, pay: null, idChecked: true })).toMatchObject({
    error: { code: 'UNPAID', details: { open: 10_000 } },
  })
  expect(await test.call('dossiers.finishAtOnce', { ...on, pay: 'cash', idChecked: false })).toMatchObject({
    error: { code: 'ID_NOT_CHECKED' },
  })
  const { timeline, state } = await test.ok('dossiers.get', { id: on.dossierId })
  expect(timeline.map((one) => one.verb)).toEqual(['received'])
  expect(state.status).toBe('received')
  expect((await test.ok('payments.day', { day: null, officerId: null })).rows).toEqual([])
  const later = await begun('1.004837')
  expect(await test.call('dossiers.finishAtOnce', { ...later, ...AT_ONCE })).toMatchObject({
    error: { code: 'HAS_APPOINTMENT' },
  })
  // Nothing of it took a number.
  await test.ok('dossiers.finishAtOnce', { ...on, ...AT_ONCE })
  expect((await test.ok('payments.day', { day: null, officerId: null })).rows[0]!.receiptNo).toBe(
    '01/PT-2026',
  )
})
