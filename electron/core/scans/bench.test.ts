import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { encode } from 'uqr'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { coverCode, readCoverCode } from '../../common/scans/cover-code.ts'

const NUMBERS = ['000.00.01.H14-261120-0001', '000.00.01.H14-261120-0002'] as const
let counter: TestCounter
let first: string
let second: string
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
  ;[first, second] = NUMBERS.map((number) => putDossier(counter, number)) as [string, string]
})
afterEach(() => counter.close())

const desk = (dossierId: string) => counter.ok('scans.desk', { dossierId })
const entries = () => entriesAfter(counter.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 })
const component = () => dossierFacts().components[0]!.code

async function lay(dossierId: string, ...pictures: Buffer[]): Promise<string[]> {
  const paths = pictures.map((picture, index) => {
    const path = join(counter.folder, `${dossierId}-${index}.jpg`)
    writeFileSync(path, picture)
    return path
  })
  await counter.ok('scans.drop', { dossierId, paths })
  return (await desk(dossierId)).pages.map((page) => page.id)
}
const plain = () =>
  sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#f4efe2' } })
    .jpeg()
    .toBuffer()
/** A scan of a sheet with a code of 70 mm, lying a little askew, its corner turned. */
async function sheetWith(text: string): Promise<Buffer> {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dots = Buffer.from(data.flat().map((dark) => (dark ? 20 : 235)))
  const code = await sharp(dots, { raw: { width: size, height: size, channels: 1 } })
    .resize(550, 550, { kernel: 'nearest' })
    .png()
    .toBuffer()
  return sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
    .composite([
      { input: await sharp(code).rotate(184, { background: 'white' }).toBuffer(), left: 500, top: 400 },
    ])
    .jpeg({ quality: 75 })
    .toBuffer()
}

test('stacks are split and joined again by what the call answered', async () => {
  const ids = await lay(first, await plain(), await plain(), await plain())
  const stacks = async () => (await desk(first)).pages.map((page) => page.stack)
  const [run] = await stacks()
  const { former } = await counter.ok('scans.stack', { pages: [{ pageId: ids[2]!, stack: 'b' }] })
  expect(await stacks()).toEqual([run, run, 'b'])
  await counter.ok('scans.stack', { pages: former })
  expect(await stacks()).toEqual([run, run, run])
})

test('a cover sheet is read off its scan, upside down and askew; laid back it does not sort again', async () => {
  const cover = { dossierNo: NUMBERS[0], component: component() }
  const [sheet, other] = await lay(first, await sheetWith(coverCode(cover)), await sheetWith('http://x.vn'))
  expect((await desk(first)).pages.map((page) => page.coverUnread)).toEqual([true, true])
  expect(await counter.ok('scans.readCovers', { dossierId: first })).toEqual({ left: 0 })
  expect((await desk(first)).pages).toMatchObject([
    { id: sheet, cover, coverUnread: false, coverUsed: false },
    { id: other, cover: null, coverUnread: false },
  ])
  await counter.ok('scans.remove', { pageIds: [sheet!] })
  await counter.ok('scans.restore', { pageIds: [sheet!] })
  expect((await desk(first)).pages[0]).toMatchObject({ cover, coverUsed: true })
})

test('a stack that a printer scanned into one PDF is read for cover sheets page by page', async () => {
  const cover = { dossierNo: NUMBERS[0], component: component() }
  const pdf = await PDFDocument.create()
  // As scanned, on its side but shown upright, and a page that is no picture.
  for (const [picture, turn] of [
    [await plain(), 0],
    [
      await sharp(await sheetWith(coverCode(cover)))
        .rotate(90)
        .jpeg()
        .toBuffer(),
      270,
    ],
    [null, 0],
  ] as const) {
    const page = pdf.addPage([595, 842])
    page.setRotation(degrees(turn))
    if (picture) page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 595, height: 842 })
    else page.drawText('van ban', { x: 60, y: 400 })
  }
  const path = join(counter.folder, 'stack.pdf')
  writeFileSync(path, await pdf.save())
  await counter.ok('scans.drop', { dossierId: first, paths: [path] })
  const [, sheet] = (await desk(first)).pages
  // Its pages in another order on the desk.
  await counter.ok('scans.reorder', { pageIds: (await desk(first)).pages.map(({ id }) => id).toReversed() })
  expect(await counter.ok('scans.readCovers', { dossierId: first })).toEqual({ left: 0 })
  const { pages } = await desk(first)
  expect(pages.map((page) => [page.coverUnread, page.cover])).toEqual([
    [false, null],
    [false, cover],
    [false, null],
  ])
  expect(pages[1]!.id).toBe(sheet!.id)
})

test('codes of components with any sign in them come back as they were; other codes are none', () => {
  const cover = { dossierNo: NUMBERS[0], component: 'TP|1 – bản/sao%' }
  expect(readCoverCode(coverCode(cover))).toEqual(cover)
  for (const text of ['', 'QMC-BIA', `${NUMBERS[0]}|1.001193|0|x|y|z|`, 'QMC-BIA|a|%E0%A4%A'])
    expect(readCoverCode(text)).toBeNull()
})

test('what was scanned for the same person is used again: one file, its tag, in the journal', async () => {
  const pageIds = await lay(first, await plain())
  const made = await counter.ok('scans.assign', { dossierId: first, component: component(), pageIds })
  const { offers } = await counter.ok('scans.reusable', { dossierId: second })
  expect(offers).toMatchObject([
    { component: component(), documentId: made.id, dossierNo: NUMBERS[0], tag: 2 },
  ])
  const input = { dossierId: second, component: component(), documentId: made.id }
  const reused = await counter.ok('scans.reuse', input)
  expect(reused).toMatchObject({
    sha256: made.sha256,
    pageIds: [],
    reused: { dossierNo: NUMBERS[0], pages: 1, tag: 2 },
  })
  expect(entries().at(-1)).toMatchObject({ entityId: second, verb: 'scanned', scope: 'upstream' })
  expect(await counter.ok('scans.reusable', { dossierId: second })).toEqual({ offers: [] })
  expect(await counter.call('scans.reuse', input)).toMatchObject({ error: { code: 'COMPONENT_DONE' } })
  // Taken back there, it is not offered any more from here either way round.
  await counter.ok('scans.withdraw', { documentId: reused.id })
  await counter.ok('scans.withdraw', { documentId: made.id })
  expect(await counter.call('scans.reuse', input)).toMatchObject({ error: { code: 'NOT_REUSABLE' } })
})

test('secret papers are neither scanned nor used again until the mark is lifted', async () => {
  const pageIds = await lay(first, await plain())
  const mark = { dossierId: first, component: component() }
  await counter.ok('scans.markSecret', { ...mark, reason: 'Có dấu MẬT' })
  expect((await desk(first)).components[0]).toMatchObject({
    noScan: { why: 'secret', reason: 'Có dấu MẬT' },
  })
  const assign = { dossierId: first, component: component(), pageIds }
  expect(await counter.call('scans.assign', assign)).toMatchObject({
    error: { code: 'COMPONENT_NOT_SCANNED' },
  })
  expect(entries().at(-1)).toMatchObject({ verb: 'marked-secret', scope: 'local' })
  await counter.ok('scans.markSecret', { ...mark, reason: null })
  await counter.ok('scans.assign', assign)
  expect(await counter.call('scans.markSecret', { ...mark, reason: 'Muộn rồi' })).toMatchObject({
    error: { code: 'COMPONENT_DONE' },
  })
})

test('what came over the portal is there as a file and is not scanned', async () => {
  const online = putDossier(counter, '000.00.01.H14-261120-0003', { channel: 'online' })
  expect((await desk(online)).components[0]).toMatchObject({ noScan: { why: 'electronic' } })
})
