import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportScope } from '../../electron/common/imports/model.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  enrol,
  entriesThere,
  type SharedSystem,
  startSharedSystem,
  sync,
  takeIn,
} from '../support/evening.ts'
import { aRow, HEADER, writeList } from '../support/import-file.ts'

/* Open dossiers of another system, out of a workbook, worked on by day and closed in the evening against the real
   shared system: it hears what it was to hear, of the others not a word, and nothing is called sent before that. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  shared = await startSharedSystem(() => Date.parse('2026-11-20T10:00:00.000Z'))
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await enrol(test, shared)
})
afterEach(async () => {
  await loopOf(test.counter)?.stop()
  test.close()
  await shared.close()
})

type Row = ReturnType<typeof aRow>

/** Takes a list in as the import screen does. @returns the ids of its dossiers, in the order of the file */
async function imported(rows: Row[], importId: string, scope: ImportScope): Promise<string[]> {
  const opened = await test.ok('imports.open', { path: writeList(test.folder, [HEADER, ...rows]) })
  const columns = Object.fromEntries(
    opened.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])),
  )
  const reading = { fileId: opened.fileId, columns, scope }
  const { rows: checked } = await test.ok('imports.check', reading)
  await test.ok('imports.write', { ...reading, importId, rows: checked.map(({ row }) => row) })
  const { lines } = await test.ok('dossiers.list', { view: 'all', limit: 200 })
  return rows.map((row) => lines.find(({ dossierNo }) => dossierNo === row[1])!.id)
}

const of = async (dossierId: string) => ({
  dossierId,
  version: (await test.ok('dossiers.get', { id: dossierId })).state.version,
})
/** To the specialist, result, signature and back to whoever it belongs to. */
async function worked(dossierId: string): Promise<void> {
  await test.as('administrator')
  const people = await test.ok('accounts.list', {})
  await test.as('officer')
  const toId = people.find(({ role }) => role === 'specialist')!.id
  await test.ok('dossiers.handOver', { ...(await of(dossierId)), toId, note: '' })
  await test.ok('dossiers.notify', { ...(await of(dossierId)), by: 'phone', reached: true, note: '' })
  await test.as('specialist')
  await test.ok('dossiers.markReady', { ...(await of(dossierId)), note: '' })
  for (const [role, status, call] of [
    ['head', 'to-review', 'dossiers.approve'],
    ['leader', 'to-sign', 'dossiers.signOff'],
  ] as const) {
    if ((await test.ok('dossiers.get', { id: dossierId })).state.status !== status) continue
    await test.as(role)
    await test.ok(call, { ...(await of(dossierId)), note: '' })
  }
  await test.as('officer')
  await test.ok('dossiers.return', {
    ...(await of(dossierId)),
    receiver: 'Lò Thị Ỷ',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
    unpaidConfirmed: true,
  })
}
const there = (id: string) =>
  shared.db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst()
const deliveries = async (id: string) =>
  (await test.ok('dossiers.get', { id })).timeline.map(({ delivery }) => delivery)
const lineOf = async (id: string) =>
  (await test.ok('dossiers.list', { view: 'all', limit: 200 })).lines.find((line) => line.id === id)!

it('kept local: worked on to the end, and the shared system has headers alone, without one word of it', async () => {
  const [kept, idle] = (await imported([aRow(1), aRow(2)], 'import-local', 'local')) as [string, string]
  const [own] = (await takeIn(test, 1)) as [string]
  await worked(kept)
  // What lies on this PC by decision is neither waiting nor sent: not in the plan, not open at closing, no state.
  const plan = await test.ok('sync.plan', {})
  expect(plan.lines.map(({ dossierId }) => dossierId)).toEqual([own])
  expect(plan.total.dossiers).toBe(1)
  for (let evening = 0; evening < 2; evening++) expect(await sync(test)).toMatchObject({ phase: 'done' })

  expect(await there(kept)).toBeUndefined()
  expect(await there(idle)).toBeUndefined()
  expect(await there(own)).toMatchObject({ status: 2 })
  const entries = await shared.db.selectFrom('entries').selectAll().execute()
  const ofImported = entries.filter(({ entityId }) => entityId === kept || entityId === idle)
  expect(ofImported.length).toBeGreaterThan(6)
  expect(ofImported.every(({ payload, state }) => payload === null && state === 'accepted')).toBe(true)
  // Nor under another noun: neither name nor number of the imported people has left the PC.
  const held = JSON.stringify(entries)
  for (const word of ['Lò Thị Ỷ', 'H14.999.01-261101', '0041900']) expect(held).not.toContain(word)

  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(new Set(await deliveries(kept))).toEqual(new Set([null]))
  expect((await lineOf(kept)).delivery).toBeNull()
  expect((await lineOf(idle)).delivery).toBeNull()
  expect((await lineOf(own)).delivery).toBe('accepted')
  const closing = await test.ok('closings.today', {})
  expect(closing.rows.map(({ dossierId }) => dossierId)).toEqual([own])
  expect(closing).toMatchObject({ open: [], counts: { sent: 1, accepted: 1, waiting: 0 } })
})

it('kept local: an SMS, which would never go, is refused rather than noted as sent', async () => {
  const [kept] = (await imported([aRow(1)], 'import-local', 'local')) as [string]
  const sms = { by: 'sms', reached: true, note: '', to: '0912345678', text: 'Hồ sơ đã có kết quả' } as const
  expect(await test.call('dossiers.notify', { ...(await of(kept)), ...sms })).toMatchObject({
    error: { code: 'SMS_KEPT_LOCAL' },
  })
  expect((await test.ok('dossiers.get', { id: kept })).state.notified).toBe(false)
  await test.ok('dossiers.notify', { ...(await of(kept)), ...sms, by: 'message' })
})

it('sent as received: intake with the promise of the file, then every act, once', async () => {
  const rows = [
    aRow(1, { 1: 'H14.999.01-261102-0001', 8: 'Hoàng Văn Chuyên' }),
    aRow(2, { 1: 'H14.999.01-261102-0002' }),
  ]
  const [given, idle] = (await imported(rows, 'import-upstream', 'upstream')) as [string, string]
  await worked(given)
  expect((await lineOf(given)).delivery).toBe('saved')
  expect(new Set(await deliveries(given))).toEqual(new Set(['saved']))
  for (let evening = 0; evening < 2; evening++) expect(await sync(test)).toMatchObject({ phase: 'done' })

  expect(await test.ok('sync.refusals', {})).toEqual([])
  const told = await entriesThere(shared, given)
  expect(told.slice(0, 3)).toEqual(['received accepted', 'handed-over accepted', 'handed-over accepted'])
  expect(told.every((one) => one.endsWith(' accepted'))).toBe(true)
  expect(new Set(told).size).toBe(told.length - 1)
  const { state } = await test.ok('dossiers.get', { id: given })
  expect(await there(given)).toMatchObject({
    status: 10,
    dossierNo: 'H14.999.01-261102-0001',
    dueAt: '2026-12-30T10:00:00.000Z',
    returnedAt: state.returnedAt,
  })
  expect(await there(idle)).toMatchObject({ status: 2, dueAt: '2026-12-30T10:00:00.000Z' })
  expect((await lineOf(given)).delivery).toBe('accepted')
})

it('taken back whole after it was sent: the numbers are nobody’s there, those that were kept stay unheard of', async () => {
  const [sent] = (await imported(
    [aRow(1, { 1: 'H14.999.01-261102-0001' })],
    'import-upstream',
    'upstream',
  )) as [string]
  const [kept] = (await imported([aRow(2)], 'import-local', 'local')) as [string]
  await sync(test)
  await test.as('administrator')
  for (const importId of ['import-upstream', 'import-local'])
    expect(await test.ok('imports.undo', { importId, reason: 'nhầm tệp' })).toMatchObject({
      voided: 1,
      left: 0,
    })
  await test.as('officer')
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await there(sent)).toMatchObject({ status: 0, dossierNo: 'H14.999.01-261102-0001' })
  expect(await there(kept)).toBeUndefined()
})

it('refused for what the list says of somebody: one task, asked no second time, and nothing of it called sent', async () => {
  const row = aRow(1, { 1: 'H14.999.01-261102-0001', 4: '12' })
  const [id] = (await imported([row], 'import-upstream', 'upstream')) as [string]
  await test.ok('dossiers.notify', { ...(await of(id)), by: 'in-person', reached: true, note: '' })
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual(['received refused', 'notified fenced'])
  expect(await there(id)).toBeUndefined()
  expect((await lineOf(id)).delivery).toBe('refused')
  const task = await test.ok('sync.refusals', {})
  expect(task).toMatchObject([{ dossierId: id, code: 'PHONE', waiting: 1 }])
  // Another evening changes nothing, at either end.
  expect(await sync(test)).toMatchObject({ phase: 'done', done: { entries: 0 } })
  expect(await entriesThere(shared, id)).toEqual(['received refused', 'notified fenced'])
  expect(await test.ok('sync.refusals', {})).toEqual(task)

  await test.ok('receipts.void', { ...(await of(id)), reason: 'dòng nhầm trong tệp', typed: '0001' })
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await there(id)).toMatchObject({ status: 0, facts: null })
})
