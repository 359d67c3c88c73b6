import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { show } from '../../district/show.ts'
import { signatureCalls } from '../../electron/core/signatures/open-keys.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, type SharedSystem, startSharedSystem, sync, takeIn } from '../support/evening.ts'
import { giveBack, makeReady } from '../support/give-result.ts'
import { childSigner, openAuthority, SECRET } from '../support/signing.ts'

/* A scanned paper is signed and goes up in the evening: what the shared system holds is the signed file. */

let authority: ReturnType<typeof openAuthority>
let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  authority = openAuthority()
  shared = await startSharedSystem(() => Date.parse('2026-11-20T10:00:00.000Z'))
  test = await openTestCounter('2026-11-20T02:00:00.000Z', signatureCalls(childSigner(authority.env)))
  await enrol(test, shared)
})
afterEach(async () => {
  await test.ok('session.lock', {})
  await loopOf(test.counter)?.stop()
  test.close()
  await shared.close()
  authority.close()
})

/** The officer signs all that waits, with one PIN. */
async function signAll(): Promise<void> {
  await test.ok('signatures.setSource', {
    source: { kind: 'file', path: authority.keyFile() },
    stamp: false,
  })
  await test.ok('signatures.open', { secret: SECRET })
  const { waiting } = await test.ok('signatures.queue', {})
  await test.ok('signatures.start', { documentIds: waiting.map(({ documentId }) => documentId) })
  await vi.waitFor(async () => {
    const { run } = await test.ok('signatures.queue', {})
    if (run?.running !== false) throw new Error('still signing')
  }, 20_000)
}

/** One page of a PDF becomes a document. @returns its SHA-256 as it was scanned */
async function digitise(dossierId: string, component: string): Promise<string> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText(component)
  const path = join(test.folder, 'scan.pdf')
  writeFileSync(path, await document.save())
  await test.ok('scans.drop', { dossierId, paths: [path] })
  const { pages } = await test.ok('scans.desk', { dossierId })
  const pageIds = pages.filter((page) => page.documentId === null).map(({ id }) => id)
  return (await test.ok('scans.assign', { dossierId, component, pageIds })).sha256
}

async function evening(): Promise<void> {
  const state = await sync(test)
  expect(state.left).toMatchObject({ dossiers: 0, files: 0 })
  expect(await test.ok('sync.refusals', {})).toEqual([])
}

const signed = () =>
  test.counter
    .open!.register.raw.prepare<[], string>('SELECT sha256 FROM signatures ORDER BY signed_at, document_id')
    .pluck()
    .all() as unknown as string[]
/** What the shared system holds of a dossier: kind and hash of each current file. */
const current = (dossierId: string) =>
  shared.db
    .selectFrom('dossierFiles')
    .select(['kind', 'sha256', 'name'])
    .where('dossierId', '=', dossierId)
    .where('replacedBy', 'is', null)
    .orderBy('arrival')
    .execute()

it('signed before the evening, only the signed file goes up; it is the current one, and valid', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const scanned = await digitise(dossierId, 'other')
  await signAll()
  expect((await test.ok('sync.state', {})).left.files).toBe(1)
  await evening()
  const [file] = signed()
  expect(await current(dossierId)).toMatchObject([{ kind: 'other', sha256: file }])
  expect(existsSync(shared.fileAt(scanned))).toBe(false)
  const there = join(test.folder, 'there.pdf')
  writeFileSync(there, readFileSync(shared.fileAt(file!)))
  expect(String(spawnSync('pdfsig', ['-nocert', there]).stdout)).toContain('Signature is Valid')
  // What will not come any more is not waited for.
  const missing = await shared.db.selectFrom('files').selectAll().where('completeAt', 'is', null).execute()
  expect(missing).toMatchObject([{ sha256: scanned }])
  expect(await show(shared.db)).toContain('files: 1 of 1 whole')
})

it('signed a day later, the signed file takes the place of the scan that was there', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const scanned = await digitise(dossierId, 'other')
  await evening()
  expect(await current(dossierId)).toMatchObject([{ sha256: scanned }])
  expect(existsSync(shared.fileAt(scanned))).toBe(true)
  await signAll()
  await evening()
  expect(await current(dossierId)).toMatchObject([{ sha256: signed()[0] }])
  expect(existsSync(shared.fileAt(signed()[0]!))).toBe(true)
})

it('the result goes up as such, signed, also after it was given back', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  await makeReady(test, dossierId)
  await giveBack(test, dossierId)
  const { facts, dossierNo } = await test.ok('dossiers.get', { id: dossierId })
  await digitise(dossierId, 'result')
  await digitise(dossierId, facts.components[0]!.code)
  await evening()
  await signAll()
  await evening()
  const files = await current(dossierId)
  expect(files.map(({ kind }) => kind).toSorted()).toEqual(['component', 'result'])
  expect(files.map(({ sha256 }) => sha256).toSorted()).toEqual(signed().toSorted())
  expect(files.find(({ kind }) => kind === 'result')!.name).toBe(facts.procedure.resultName)
  const row = await shared.db
    .selectFrom('dossiers')
    .select('status')
    .where('dossierNo', '=', dossierNo)
    .executeTakeFirstOrThrow()
  expect(row.status).toBe(10)

  // Scanned anew: a new revision takes the place of the signed one.
  const before = await test.ok('scans.desk', { dossierId })
  const result = before.documents.find(({ component }) => component === 'result')!
  await test.ok('scans.withdraw', { documentId: result.id })
  const again = await digitise(dossierId, 'result')
  await evening()
  const now = await current(dossierId)
  expect(now.filter(({ kind }) => kind === 'result')).toMatchObject([{ sha256: again }])
})
