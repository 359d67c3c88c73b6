import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signatureCalls } from '../../electron/core/signatures/open-keys.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, type SharedSystem, startSharedSystem, sync, takeIn } from '../support/evening.ts'
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

it('the signed file is there in the evening, and valid', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  const path = join(test.folder, 'scan.pdf')
  writeFileSync(path, await document.save())
  await test.ok('scans.drop', { dossierId, paths: [path] })
  const { pages } = await test.ok('scans.desk', { dossierId })
  await test.ok('scans.assign', { dossierId, component: 'other', pageIds: pages.map(({ id }) => id) })

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

  const state = await sync(test)
  expect(state.left).toMatchObject({ dossiers: 0, files: 0 })
  expect(await test.ok('sync.refusals', {})).toEqual([])
  const signed = test.counter
    .open!.register.raw.prepare<[], string>('SELECT sha256 FROM signatures')
    .pluck()
    .get() as unknown as string
  const there = join(test.folder, 'there.pdf')
  writeFileSync(there, readFileSync(shared.fileAt(signed)))
  expect(String(spawnSync('pdfsig', ['-nocert', there]).stdout)).toContain('Signature is Valid')
})
