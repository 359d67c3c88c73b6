import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

let test: TestCounter
let id: string
const register = () => test.counter.open!.register
const shown = () => test.ok('dossiers.get', { id })
const on = () => test.on(id)

beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
  id = (await takenIn(test)).dossierId
})
afterEach(() => test.close())

const ready = async () => {
  await test.ok('dossiers.markReady', { ...(await on()), note: '' })
  for (const [role, call, status] of SIGNERS) {
    if ((await shown()).state.status !== status) continue
    await test.as(role)
    await test.ok(call, { ...(await on()), note: '' })
  }
  await test.as('officer')
}
const SIGNERS = [
  ['head', 'dossiers.approve', 'to-review'],
  ['leader', 'dossiers.signOff', 'to-sign'],
] as const

const returned = async () => {
  await ready()
  await test.ok('dossiers.return', {
    ...(await on()),
    receiver: 'Nguyễn Thị Đường',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
  })
}

it('the own last act is taken back by a further one: as before, one version on, both in the history', async () => {
  await ready()
  const before = (await shown()).state
  expect(before.status).toBe('ready')
  await test.ok('dossiers.notify', { ...(await on()), by: 'phone', reached: true, note: '' })
  expect((await shown()).undo).toEqual({ kind: 'notify', barrier: null })
  expect((await test.ok('dossiers.undo', await on())).undone).toBe('notify')
  const { state, timeline, undo } = await shown()
  expect(state).toEqual({ ...before, version: before.version + 2, last: null })
  expect(timeline.map((one) => one.verb).slice(-2)).toEqual(['notified', 'undone'])
  expect(undo).toBeNull()
  const entry = entriesOf(register(), id).at(-1)!
  expect(UPSTREAM.undone.parse(JSON.parse(entry.payload!))).toMatchObject({
    of: 'notified',
    status: 9,
    finishedAt: before.finishedAt,
    returnedAt: null,
  })
  // Once is enough: what stands before it was not the last act.
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  // The lists say the same as the dossier.
  expect((await test.ok('dossiers.list', { view: 'to-call' })).lines.map((line) => line.id)).toEqual([id])
  expect(verifyJournal(register())).toBeNull()
})

it('nobody takes back another’s act, the intake, or what was done after it', async () => {
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  await test.ok('dossiers.notify', { ...(await on()), by: 'phone', reached: false, note: '' })
  const stale = await on()
  await test.as('specialist')
  expect((await shown()).undo).toBeNull()
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  await test.ok('dossiers.notify', { ...(await on()), by: 'phone', reached: true, note: '' })
  await test.as('officer')
  expect(await test.call('dossiers.undo', stale)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
})

it('a paper of the act that came out holds it; one that did not, or of another act, does not', async () => {
  await returned()
  const receipt = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  const slip = await test.ok('papers.print', { paperId: receipt.paperId })
  await test.ok('papers.confirm', { printId: slip.printId })
  expect((await shown()).undo).toEqual({ kind: 'return', barrier: null })
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'return-receipt' })
  const { printId } = await test.ok('papers.print', { paperId })
  expect((await shown()).undo).toEqual({ kind: 'return', barrier: null })
  await test.ok('papers.confirm', { printId })
  expect((await shown()).undo).toEqual({ kind: 'return', barrier: 'PRINTED' })
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'PRINTED' } })
  expect((await shown()).state.status).toBe('returned')
})

it('a refusal that needed no signature stands once its slip is out', async () => {
  await test.as('administrator')
  const code = '1.004837'
  const { version } = await test.ok('procedures.get', { code })
  const steps = [
    { name: 'Tiếp nhận', role: 'officer' as const, days: 0.5 },
    { name: 'Giải quyết', role: 'specialist' as const, days: 2.5 },
  ]
  const unsigned = { steps, departmentSignOff: false, signOffRequired: false }
  await test.ok('procedures.setSteps', { code, version, ...unsigned })
  await test.as('officer')
  id = (await takenIn(test, { procedure: code, person: 1 })).dossierId
  await test.ok('dossiers.markReady', {
    ...(await on()),
    outcome: 'refused',
    reason: 'Chưa đủ điều kiện',
    note: '',
  })
  expect(await shown()).toMatchObject({ state: { status: 'refused' }, undo: { barrier: null } })
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'refusal' })
  const { printId } = await test.ok('papers.print', { paperId })
  await test.ok('papers.confirm', { printId })
  expect((await shown()).undo).toEqual({ kind: 'mark-ready', barrier: 'PRINTED' })
  expect(await test.call('dossiers.undo', await on())).toMatchObject({ error: { code: 'PRINTED' } })
})

it('a return that is taken back waits at the counter again', async () => {
  await returned()
  await test.ok('dossiers.undo', await on())
  expect((await shown()).state).toMatchObject({ status: 'ready', returnedAt: null })
  expect((await test.ok('dossiers.list', { view: 'to-return' })).lines).toHaveLength(1)
})
