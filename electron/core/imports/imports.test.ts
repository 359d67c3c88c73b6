import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openRegister } from '../../../db/engine/open.ts'
import type { Register } from '../../../db/engine/query.ts'
import { putApplicant } from '../../../db/tables/applicants.ts'
import { numbersOfDay } from '../../../db/tables/dossier-numbers.ts'
import { appendAction, findDossier, insertDossier } from '../../../db/tables/dossiers.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { aRow, HEADER, writeList } from '../../../test/support/import-file.ts'
import { anIntake } from '../../../test/support/intake.ts'
import type { DossierAction, DossierFacts } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ImportField, ImportScope } from '../../common/imports/model.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

type Rows = (string | number)[][]

async function open(rows: Rows, scope: ImportScope = 'local') {
  const opened = await test.ok('imports.open', { path: writeList(test.folder, rows) })
  const columns = Object.fromEntries(
    opened.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])),
  ) as Record<ImportField, number>
  return { fileId: opened.fileId, columns, scope }
}

async function run(rows: Rows, importId: string, scope: ImportScope = 'local') {
  const reading = await open(rows, scope)
  const checked = await test.ok('imports.check', reading)
  const ready = checked.rows.filter(({ state }) => state === 'ok' || state === 'warning')
  const written = { added: 0, known: 0 }
  for (let at = 0; at < ready.length; at += 500) {
    const some = ready.slice(at, at + 500).map(({ row }) => row)
    const { added, known } = await test.ok('imports.write', { ...reading, importId, rows: some })
    written.added += added
    written.known += known
  }
  return { ...written, rows: checked.rows }
}

const raw = () => test.counter.open!.register.raw
const numbers = () =>
  raw().prepare('SELECT dossier_no FROM dossiers ORDER BY dossier_no').pluck().all() as string[]
const idOf = (dossierNo: string) =>
  raw().prepare('SELECT id FROM dossiers WHERE dossier_no = ?').pluck().get(dossierNo) as string

it('an officer’s name that several bear, or an administrator’s, gives the dossier to nobody, and the report says so', async () => {
  await test.as('administrator')
  const twin = { login: 'chuyen2', name: 'Hoàng Văn Chuyên', title: '', department: '', password: PASSWORD }
  await test.ok('accounts.add', { ...twin, role: 'specialist', department: 'Kinh tế' })
  await test.as('officer')
  const { rows } = await run(
    [HEADER, aRow(1, { 8: 'Hoàng Văn Chuyên' }), aRow(2, { 8: 'Lê Thị Quản' })],
    'import-one',
  )
  for (const row of rows) expect(row.issues.map((one) => one.code)).toContain('OFFICER_UNKNOWN')
  const { lines } = await test.ok('dossiers.list', { view: 'to-hand-over' })
  expect(lines).toHaveLength(2)
})

it('dossiers come in with code, moments and officer of the file; the same file again adds nothing', async () => {
  const rows = [HEADER, aRow(1, { 8: 'hoang van chuyen' }), aRow(2)]
  expect(await run(rows, 'import-one')).toMatchObject({ added: 2, known: 0 })
  const dossier = await test.ok('dossiers.get', { id: idOf('H14.999.01-261101-0001') })
  expect(dossier.facts).toMatchObject({
    receivedAt: '2026-11-02T01:15:00.000Z',
    // No time in the file: when the office closes.
    dueAt: '2026-12-30T10:00:00.000Z',
    enteredAt: '2026-11-20T02:00:00.000Z',
    imported: 'local',
    applicant: { name: 'Lò Thị Ỷ B', idNumber: '004190000001' },
  })
  expect(dossier.state).toMatchObject({ status: 'processing', handover: { toName: 'Hoàng Văn Chuyên' } })
  expect(dossier.state.dueAt).toBe('2026-12-30T10:00:00.000Z')
  const other = await test.ok('dossiers.get', { id: idOf('H14.999.01-261101-0002') })
  expect(other.state.status).toBe('received')
  const before = raw().prepare('SELECT count(*) FROM journal').pluck().get()
  const again = await run(rows, 'import-two')
  expect(again).toMatchObject({ added: 0 })
  expect(again.rows.map(({ state }) => state)).toEqual(['known', 'known'])
  expect(raw().prepare('SELECT count(*) FROM journal').pluck().get()).toBe(before)
})

it('a batch sent twice, or with rows of the batch before, adds each dossier once; a faulty row stops its batch', async () => {
  const reading = await open([HEADER, aRow(1), aRow(2), aRow(3, { 6: 'hôm qua' })])
  await test.ok('imports.check', reading)
  await test.ok('imports.write', { ...reading, importId: 'import-one', rows: [2] })
  expect(await test.ok('imports.write', { ...reading, importId: 'import-one', rows: [2, 3] })).toEqual({
    added: 1,
    known: 1,
  })
  const faulty = await test.call('imports.write', { ...reading, importId: 'import-one', rows: [4] })
  expect(faulty).toMatchObject({ ok: false, error: { code: 'ROW_NOT_READY', details: { row: 4 } } })
  expect(numbers()).toEqual(['H14.999.01-261101-0001', 'H14.999.01-261101-0002'])
})

it('whatever the order of rows and however often, the register holds each code that is not in doubt once', async () => {
  let turn = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 }),
      async (list) => {
        const prefix = `H14.999.01-26100${(turn % 9) + 1}-${Math.floor(turn / 9) + 1}`
        turn++
        const rows = list.map((one) => aRow(one, { 1: `${prefix}${String(one).padStart(3, '0')}` }))
        const before = numbers()
        await run([HEADER, ...rows], `import-a-${turn}`)
        const once = numbers().filter((one) => !before.includes(one))
        const twice = list.filter((one, at) => list.indexOf(one) !== at)
        expect(once).toEqual(
          [...new Set(list)]
            .filter((one) => !twice.includes(one))
            .map((one) => `${prefix}${String(one).padStart(3, '0')}`)
            .sort(),
        )
        await run([HEADER, ...rows.toReversed()], `import-b-${turn}`)
        expect(numbers().filter((one) => !before.includes(one))).toEqual(once)
      },
    ),
    { numRuns: 12 },
  )
})

it('a number taken at this counter never meets an imported one of the same day', async () => {
  const own = (sequence: number) => `H14.999.01-261120-${String(sequence).padStart(4, '0')}`
  const today = { 6: '20/11/2026 07:05' }
  await run([HEADER, aRow(1, { 1: own(1), ...today }), aRow(2, { 1: own(3), ...today })], 'import-one')
  const issue = (person: number) =>
    test.ok('receipts.issue', { intake: anIntake({ person }), draftId: null, clockConfirmed: true })
  expect((await issue(1)).dossierNo).toBe(own(2))
  expect((await issue(2)).dossierNo).toBe(own(4))
  const rows = numbersOfDay(test.counter.open!.register, '2026-11-20' as never)
  expect(rows.map((row) => [row.sequence, row.state, row.dossierId])).toEqual(
    [1, 2, 3, 4].map((sequence) => [sequence, 'issued', idOf(own(sequence))]),
  )
})

const scopes = (dossierId: string) =>
  raw().prepare('SELECT verb, scope FROM journal WHERE entity_id = ? ORDER BY seq').all(dossierId)

it('kept local, nothing of a dossier is ever sent; sent as received, everything is', async () => {
  await run([HEADER, aRow(1)], 'import-local')
  await run([HEADER, aRow(2, { 1: 'H14.999.01-261102-0002' })], 'import-upstream', 'upstream')
  await test.as('administrator')
  const toId = (await test.ok('accounts.list', {})).find(({ role }) => role === 'specialist')!.id
  await test.as('officer')
  for (const [code, scope] of [
    ['H14.999.01-261101-0001', 'local'],
    ['H14.999.01-261102-0002', 'upstream'],
  ] as const) {
    const dossierId = idOf(code)
    await test.ok('dossiers.handOver', { dossierId, version: 1, toId, note: '' })
    await test.ok('dossiers.undo', { dossierId, version: 2 })
    expect(scopes(dossierId)).toEqual([
      { verb: 'received', scope },
      { verb: 'handed-over', scope },
      { verb: 'undone', scope },
    ])
  }
})

it('what the shared system would refuse for its number is not sent', async () => {
  const foreign = aRow(1, { 1: 'H15.999.01-261102-0001' })
  expect((await run([HEADER, foreign], 'import-one', 'upstream')).rows[0]).toMatchObject({
    state: 'error',
    issues: [{ code: 'CODE_REFUSED', column: 'B' }],
  })
  expect(await run([HEADER, foreign], 'import-two')).toMatchObject({ added: 1 })
  // Told and taken back, a number is void there for good; here it may come in again.
  const own = aRow(2, { 1: 'H14.999.01-261102-0002' })
  await run([HEADER, own], 'import-three', 'upstream')
  await test.ok('imports.undo', { importId: 'import-three', reason: 'nhầm tệp' })
  expect((await run([HEADER, own], 'import-four', 'upstream')).rows[0]).toMatchObject({ state: 'error' })
  expect(await run([HEADER, own], 'import-five')).toMatchObject({ added: 1 })
})

it('an import is taken back whole while nothing was done, and its codes may come in again', async () => {
  await run([HEADER, aRow(1), aRow(2, { 8: 'Hoàng Văn Chuyên' })], 'import-one')
  await test.as('administrator')
  expect(await test.ok('imports.undo', { importId: 'import-one', reason: 'nhầm cột' })).toEqual({
    voided: 2,
    left: 0,
  })
  expect(await test.ok('imports.list', {})).toMatchObject([{ dossiers: 2, voided: 2, touched: 0 }])
  expect(await run([HEADER, aRow(1), aRow(2)], 'import-two')).toMatchObject({ added: 2 })
  expect(numbers()).toHaveLength(4)
  await test.as('officer')
  const reading = await open([HEADER, aRow(3)])
  expect(await test.call('imports.write', { ...reading, importId: 'import-one', rows: [2] })).toMatchObject({
    error: { code: 'IMPORT_ENDED' },
  })
  const dossierId = idOf('H14.999.01-261101-0001')
  await test.ok('receipts.void', { dossierId, version: 1, reason: 'nhận nhầm', typed: '0001' })
  expect(await test.ok('imports.undo', { importId: 'import-two', reason: 'nhầm cột' })).toMatchObject({
    voided: 1,
  })
})

it('after something was done with a dossier of it, an import stands', async () => {
  await run([HEADER, aRow(1), aRow(2)], 'import-one')
  await test.ok('dossiers.notify', {
    dossierId: idOf('H14.999.01-261101-0002'),
    version: 1,
    by: 'phone',
    reached: true,
    note: '',
  })
  expect(await test.call('imports.undo', { importId: 'import-one', reason: 'nhầm cột' })).toMatchObject({
    error: { code: 'TOUCHED' },
  })
})

it('another officer does not go on with the file, a specialist not at all', async () => {
  const reading = await open([HEADER, aRow(1)])
  await test.as('administrator')
  expect(await test.call('imports.check', reading)).toMatchObject({ error: { code: 'FILE_CLOSED' } })
  await test.as('specialist')
  expect(await test.call('imports.check', reading)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('somebody the register knows keeps what it knows of them', async () => {
  const { applicant } = anIntake({ person: 7 })
  await test.ok('receipts.issue', { intake: anIntake({ person: 7 }), draftId: null, clockConfirmed: true })
  const { rows } = await run(
    [HEADER, aRow(1, { 2: 'Người Khác Tên', 3: applicant.idNumber, 4: '0987654321' })],
    'import-one',
  )
  expect(rows[0]!.issues).toMatchObject([{ code: 'OTHER_NAME', column: 'D', other: applicant.name }])
  expect(raw().prepare('SELECT name, phone FROM applicants').all()).toEqual([
    { name: applicant.name, phone: '0912345678' },
  ])
})

/** The dossiers of a register made anew from its journal. */
function replay(from: Register, into: Register): void {
  for (const entry of entriesAfter(from, { epoch: 0, seq: 0, limit: 10_000 })) {
    if (entry.noun !== 'dossier') continue
    const { action, dossierNo, register } = JSON.parse(entry.payload!) as {
      action: DossierAction
      dossierNo: string
      register?: { applicantId: string; applicant: { name: string }; facts: DossierFacts }
    }
    if (!register) {
      const { actions } = findDossier(into, entry.entityId)!
      appendAction(into, entry.entityId, action, reduceDossier([...actions, action])!)
      continue
    }
    const { applicantId, applicant, facts } = register
    putApplicant(into, {
      id: applicantId,
      kind: 'citizen',
      name: applicant.name,
      foldedName: '',
      idNumber: null,
      phone: null,
      person: '{}',
      updatedAt: entry.at,
    })
    insertDossier(
      into,
      { id: entry.entityId, dossierNo, applicantId, facts, actions: [action] },
      reduceDossier([action])!,
    )
  }
}

it('replaying the journal gives the same dossiers: imported, handed over, taken back, imported again', async () => {
  const rows = [HEADER, aRow(1, { 8: 'Hoàng Văn Chuyên' }), aRow(2), aRow(3, { 8: 'Trần Văn Chủ' })]
  await run(rows, 'import-one')
  await test.ok('imports.undo', { importId: 'import-one', reason: 'nhầm cột' })
  test.setNow('2026-11-20T03:00:00.000Z')
  await run(rows, 'import-two')
  const again = openRegister({ path: join(test.folder, 'replayed.db'), key: randomBytes(32) })
  replay(test.counter.open!.register, again)
  const content = (db: Register) =>
    ['dossiers', 'dossier_actions'].map((table) =>
      (db.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Record<string, unknown>[]).map((row) =>
        Object.values(row).map((value): unknown =>
          typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value,
        ),
      ),
    )
  expect(content(again)).toEqual(content(test.counter.open!.register))
  again.close()
})
