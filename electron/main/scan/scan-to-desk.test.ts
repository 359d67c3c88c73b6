/* From the real scanimage through dispatch into an encrypted register and file store. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { openSane } from '../../../test/support/sane.ts'
import type { InputOf, OutputOf } from '../../common/contract.ts'
import { newId } from '../../common/uuid.ts'
import { scannerCalls } from '../../core/scans/run-scanner.ts'
import { scanimage } from './scanimage.ts'

let sane: ReturnType<typeof openSane>
let counter: TestCounter
let dossierId: string
beforeEach(async () => {
  sane = openSane()
  counter = await openTestCounter(undefined, scannerCalls(scanimage()))
  await counter.as('officer')
  dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
})
afterEach(() => {
  counter.close()
  sane.close()
})

type Desk = OutputOf<'scans.desk'>
const feeder = (): InputOf<'scans.start'> => ({
  dossierId,
  device: 'test:0',
  source: 'feeder',
  mode: 'gray',
  resolution: 100,
})
const desk = (): Promise<Desk> => counter.ok('scans.desk', { dossierId })

async function until(reached: (desk: Desk) => boolean): Promise<Desk> {
  for (;;) {
    const now = await desk()
    if (reached(now)) return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const ended = (): Promise<Desk> => until((now) => now.running === null)

async function setOptions(...options: string[]): Promise<void> {
  await counter.as('administrator')
  await counter.ok('scans.setDeviceOptions', { device: 'test:0', options })
  await counter.as('officer')
}

test('a feeder of ten pages lies on the desk in order, and the choice is offered again', async () => {
  expect((await counter.ok('scans.scanners', {})).lastChoice).toBeNull()
  const { runId } = await counter.ok('scans.start', feeder())
  expect((await desk()).running?.runId).toBe(runId)
  const { pages, lastRun } = await ended()
  expect(lastRun).toMatchObject({ id: runId, source: 'feeder', fault: null, pages: 10 })
  expect(pages).toHaveLength(10)
  expect(pages[0]).toMatchObject({ kind: 'jpeg', dpi: 100, width: 826, rotation: 0, documentId: null })
  const thumb = await counter.ok('scans.picture', { pageId: pages[9]!.id, size: 'thumb' })
  expect(await sharp(thumb.bytes).metadata()).toMatchObject({ format: 'webp', height: 240 })
  const { devices, lastChoice } = await counter.ok('scans.scanners', {})
  expect(devices.map((device) => device.id)).toContain('test:0')
  const { dossierId: _, ...choice } = feeder()
  expect(lastChoice).toEqual(choice)
  // The screens heard of it page by page, not only at the end.
  expect(counter.changed.filter((nouns) => nouns.includes('scan')).length).toBeGreaterThanOrEqual(11)
})

test('a page that was drawn comes out of the finished document as it was drawn', async () => {
  const svg =
    '<svg width="1654" height="2339"><rect x="100" y="100" width="500" height="300" fill="#c8102e"/></svg>'
  const drawn = sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
  const dots = await drawn
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  const file = join(sane.folder, 'page.ppm')
  writeFileSync(file, Buffer.concat([Buffer.from('P6\n1654 2339\n255\n'), dots]))
  await counter.as('administrator')
  await counter.ok('scans.setDeviceOptions', { device: 'pnm:0', options: [`--filename=${file}`] })
  await counter.as('officer')
  await counter.ok('scans.start', {
    dossierId,
    device: 'pnm:0',
    source: 'flatbed',
    mode: 'color',
    resolution: 200,
  })
  const { pages } = await ended()
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatchObject({ dpi: 200, width: 1654, height: 2339, blank: false })
  const document = await counter.ok('scans.assign', {
    dossierId,
    component: 'to-khai',
    pageIds: [pages[0]!.id],
  })
  const { pdf } = await counter.ok('scans.document', { documentId: document.id })
  const { width, height } = (await PDFDocument.load(pdf)).getPage(0).getSize()
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  const start = Buffer.from(pdf).indexOf(Buffer.of(0xff, 0xd8, 0xff))
  const seen = await sharp(Buffer.from(pdf).subarray(start))
    .extract({ left: 300, top: 250, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect([seen[0]! > 180, seen[1]! < 60]).toEqual([true, true])
})

test('a jam after some pages: they stay, the desk says why it stopped, the next scan goes on', async () => {
  await counter.ok('scans.start', feeder())
  await until((now) => now.pages.length > 0 || now.running === null)
  const first = (await ended()).pages.length
  await setOptions('--read-return-value=SANE_STATUS_JAMMED')
  await counter.ok('scans.start', feeder())
  const jammed = await ended()
  expect(jammed.lastRun).toMatchObject({ fault: 'SCANNER_JAMMED', pages: 0 })
  expect(jammed.pages).toHaveLength(first)
  await setOptions()
  await counter.ok('scans.start', { ...feeder(), source: 'flatbed' })
  const after = await ended()
  expect(after.lastRun?.fault).toBeNull()
  expect(after.pages).toHaveLength(first + 1)
})

test('one scan at a time; the same command twice is one scan; stopped by the officer', async () => {
  await setOptions('--read-delay=yes', '--read-delay-duration=20000')
  const commandId = newId()
  const { runId } = await counter.ok('scans.start', feeder(), commandId)
  expect(await counter.ok('scans.start', feeder(), commandId)).toEqual({ runId })
  const other = putDossier(counter, '000.00.01.H14-261120-0002')
  const second = await counter.call('scans.start', { ...feeder(), dossierId: other })
  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  expect(second).toMatchObject({ ok: false, error: { code: 'SCAN_RUNNING', details: { dossierNo } } })
  expect((await counter.ok('scans.desk', { dossierId: other })).running).toBeNull()
  await until((now) => now.pages.length >= 1)
  await counter.ok('scans.cancel', { runId })
  const { lastRun, pages } = await ended()
  expect(lastRun).toMatchObject({ id: runId, fault: 'SCAN_CANCELLED', pages: pages.length })
  expect(pages.length).toBeLessThan(10)
  // Asked once more after the end, the same command still starts nothing.
  expect(await counter.ok('scans.start', feeder(), commandId)).toEqual({ runId })
  expect((await desk()).running).toBeNull()
})

test('the file store without room: the scan stops with that reason, pages before it stay', async () => {
  const { files } = counter.counter.open!
  let left = 3
  counter.counter.open!.files = {
    ...files,
    put: async (content) => {
      if (left-- === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return files.put(content)
    },
  }
  // Ten equal pages of the test driver are one file; each is still a page of its own.
  await counter.ok('scans.start', feeder())
  const { lastRun, pages } = await ended()
  expect(lastRun).toMatchObject({ fault: 'DISK_FULL', pages: 3 })
  expect(pages).toHaveLength(3)
})

test('a program that ended in the middle of a scan says so at the next start', async () => {
  const { register } = counter.counter.open!
  await counter.ok('scans.start', { ...feeder(), source: 'flatbed' })
  await ended()
  register.raw.prepare('UPDATE scan_runs SET ended_at = NULL').run()
  const { lastRun, pages } = await desk()
  expect(lastRun?.fault).toBe('SCAN_INTERRUPTED')
  expect(pages).toHaveLength(1)
})

test('no scanner program, no such scanner, no such dossier: declared refusals', async () => {
  expect(await counter.call('scans.abilities', { device: 'nothing:7' })).toMatchObject({
    error: { code: 'SCANNER_GONE' },
  })
  expect(await counter.call('scans.start', { ...feeder(), dossierId: 'x' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  const path = process.env.PATH
  process.env.PATH = sane.folder
  try {
    expect(await counter.call('scans.scanners', {})).toMatchObject({
      error: { code: 'SCANNER_NOT_INSTALLED' },
    })
  } finally {
    process.env.PATH = path
  }
  rmSync(join(sane.folder, 'test.conf'))
  await counter.as('leader')
  expect(await counter.call('scans.start', feeder())).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})
