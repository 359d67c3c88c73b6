import { beforeEach, expect, it } from 'vitest'
import type { Correction } from '../../electron/common/receipts/correction.ts'
import type { TestCounter } from '../support/counter.ts'
import { entriesThere, type SharedSystem, openEvening, sync, takeIn } from '../support/evening.ts'
import { correctionOf } from '../support/correction.ts'
import { anIntake } from '../support/intake.ts'

/* What was taken in wrongly and has been told, or refused: set right against the real shared system. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

const reason = 'Người nộp báo lại số đúng'
const on = async (id: string) => ({
  dossierId: id,
  version: (await test.ok('dossiers.get', { id })).state.version,
})

async function correct(id: string, change: { phone?: string; sets?: number }, refusalConfirmed = false) {
  const as = await correctionOf(test, id)
  const correction: Correction = {
    ...as,
    applicant: { ...as.applicant, phone: change.phone ?? as.applicant.phone },
    sets: change.sets ?? as.sets,
  }
  return test.ok('receipts.correct', { ...(await on(id)), correction, reason, refusalConfirmed })
}

/** A dossier whose telephone number the shared system refuses; the officer was told and took it in. */
async function refusedDossier(): Promise<string> {
  const intake = anIntake()
  intake.applicant = { ...intake.applicant, phone: '12' }
  const issued = await test.ok('receipts.issue', { intake, draftId: null, refusalConfirmed: true })
  return issued.dossierId
}

const there = (id: string) =>
  shared.db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst()
const phoneThere = async (id: string) =>
  (JSON.parse((await there(id))!.facts!) as { applicant: { phone: string } }).applicant.phone
const handOver = async (id: string) => {
  await test.as('administrator')
  const people = await test.ok('accounts.list', {})
  await test.as('officer')
  const toId = people.find((one) => one.role === 'specialist')!.id
  await test.ok('dossiers.handOver', { ...(await on(id)), toId, note: '' })
}

it('a refused dossier is corrected from its task: the correction stands in its place, what waited follows', async () => {
  const id = await refusedDossier()
  await handOver(id)
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual(['received refused', 'handed-over fenced'])
  expect(await test.ok('sync.refusals', {})).toMatchObject([
    { dossierId: id, code: 'PHONE', resendable: false, correctable: true, waiting: 1 },
  ])
  expect((await test.ok('receipts.correction', { dossierId: id })).refused).toMatch(/điện thoại/i)

  await correct(id, { phone: '0912345678' })
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await entriesThere(shared, id)).toEqual([
    'received superseded',
    'handed-over accepted',
    'corrected accepted',
  ])
  expect(await there(id)).toMatchObject({ status: 4 })
  expect(await phoneThere(id)).toBe('0912345678')
  expect((await test.ok('dossiers.list', { view: 'all' })).lines[0]!.delivery).toBe('accepted')
})

it('refused again, the next correction takes the same place', async () => {
  const id = await refusedDossier()
  await sync(test)
  await correct(id, { phone: '34' }, true)
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toMatchObject([{ dossierId: id, code: 'PHONE' }])
  await correct(id, { phone: '0987654321' })
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await phoneThere(id)).toBe('0987654321')
})

it('corrected before anybody knew of the refusal: sent again as it stands now', async () => {
  const id = await refusedDossier()
  await correct(id, { phone: '0912345678' })
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual(['received refused', 'corrected fenced'])
  const [task] = await test.ok('sync.refusals', {})
  expect(task).toMatchObject({ code: 'PHONE', resendable: true })
  await test.ok('sync.resend', { epoch: task!.epoch, seq: task!.seq })
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await phoneThere(id)).toBe('0912345678')
})

it('an older correction that waited is not read over a newer one', async () => {
  const id = await refusedDossier()
  await correct(id, { sets: 7 }, true)
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual(['received refused', 'corrected fenced'])
  await correct(id, { phone: '0900000001' })
  await sync(test)
  // The older one waited with the wrong number and is refused in its turn; the newest stands in its place.
  for (const task of await test.ok('sync.refusals', {})) {
    expect(task).toMatchObject({ resendable: true, correctable: true })
    await test.ok('sync.resend', { epoch: task.epoch, seq: task.seq })
  }
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await phoneThere(id)).toBe('0900000001')
})

it('a correction of what was accepted is read there; the date of a letter stands', async () => {
  const [id] = (await takeIn(test, 1)) as [string]
  await sync(test)
  await correct(id, { phone: '0900000002' })
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual(['received accepted', 'corrected accepted'])
  expect(await phoneThere(id)).toBe('0900000002')
})

it('made void where it was refused: the number is nobody’s there as well, and nothing is left to do', async () => {
  const id = await refusedDossier()
  await handOver(id)
  await sync(test)
  const { dossierNo } = await test.ok('dossiers.get', { id })
  await test.ok('receipts.void', { ...(await on(id)), reason: 'Nhận nhầm', typed: dossierNo.slice(-4) })
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await there(id)).toMatchObject({ status: 0, dossierNo })
  expect((await test.ok('closings.today', {})).open).toEqual([])

  const [told] = (await takeIn(test, 1, 5)) as [string]
  await sync(test)
  const no = (await test.ok('dossiers.get', { id: told })).dossierNo
  await test.ok('receipts.void', { ...(await on(told)), reason: 'Nhận nhầm', typed: no.slice(-4) })
  await sync(test)
  expect(await there(told)).toMatchObject({ status: 0 })
})

it('taken back before it was sent, both acts are told and it stands there as before; answered, it cannot be', async () => {
  const [id] = (await takeIn(test, 1)) as [string]
  await handOver(id)
  await test.ok('dossiers.undo', await on(id))
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual([
    'received accepted',
    'handed-over accepted',
    'undone accepted',
  ])
  expect(await there(id)).toMatchObject({ status: 2, finishedAt: null })
  await handOver(id)
  await sync(test)
  expect((await test.ok('dossiers.get', { id })).undo).toEqual({ kind: 'hand-over', barrier: 'SENT' })
  expect(await test.call('dossiers.undo', await on(id))).toMatchObject({ error: { code: 'SENT' } })
})
