import { afterEach, beforeEach, expect, test } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { corpusPage } from '../../../test/corpus/corpus-page.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { splitBox } from '../../common/scans/adjust-rules.ts'
import type { ScanPage } from '../../common/scans/model.ts'
import { openCounter } from '../session/open-counter.ts'
import { findFacts } from './find-facts.ts'
import { pageFacts } from './picture/page-facts.ts'

let counter: TestCounter
let dossierId: string
let folder: string
beforeEach(async () => {
  counter = await openTestCounter()
  folder = mkdtempSync(join(tmpdir(), 'adjust-'))
  dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
  await counter.as('officer')
})
afterEach(() => {
  counter.close()
  rmSync(folder, { recursive: true })
})

/** Askew by −4.9° and upside down. */
const LETTER = 1
/** A blank back with a stain. */
const BLANK = 8

const drawn = new Map<number, Promise<Buffer>>()
async function draw(index: number): Promise<Buffer> {
  const { bytes } = await corpusPage(index)
  return sharp(bytes).jpeg({ quality: 75 }).withDensity(200).toBuffer()
}

async function lay(...indexes: number[]): Promise<ScanPage[]> {
  for (const index of indexes) {
    const path = join(folder, `${index}.jpg`)
    drawn.set(index, drawn.get(index) ?? draw(index))
    writeFileSync(path, await drawn.get(index)!)
    await counter.ok('scans.drop', { dossierId, paths: [path] })
  }
  return pages()
}
const pages = async () => (await counter.ok('scans.desk', { dossierId })).pages
const picture = async (pageId: string, whole = false) =>
  sharp((await counter.ok('scans.picture', { pageId, size: 'full', whole })).bytes).metadata()

test('what came is put straight and upright, a blank page is flagged; the files stay as they came', async () => {
  const before = await lay(LETTER, BLANK)
  expect(before.map((page) => page.facts)).toEqual([null, null])
  await findFacts(counter.counter)
  const [letter, blank] = await pages()
  expect(letter).toMatchObject({
    rotation: 180,
    blank: false,
    facts: { turn: 180, blank: false, faults: [] },
  })
  expect(letter!.angle).toBeCloseTo(4.9, 1)
  expect(blank).toMatchObject({ rotation: 0, angle: 0, crop: null, blank: true, facts: { blank: true } })
  expect(counter.changed.at(-1)).toEqual(['scan'])
  const shown = await counter.ok('scans.picture', { pageId: letter!.id, size: 'full' })
  const { facts } = await pageFacts(Buffer.from(shown.bytes), null)
  expect([Math.abs(facts.angle) <= 0.2, facts.turn]).toEqual([true, 0])
})

test('a program that ended before it looked at a page looks at it when it is open again', async () => {
  await lay(LETTER)
  const { dataKey, register } = counter.counter.open!
  const looking = findFacts(counter.counter)
  register.close()
  counter.counter.open = null
  await looking
  openCounter(counter.counter, dataKey)
  expect((await pages())[0]!.facts).toBeNull()
  await findFacts(counter.counter)
  expect((await pages())[0]).toMatchObject({ rotation: 180, facts: { turn: 180 } })
})

test('a page that somebody has turned keeps lying as they laid it; facts are told all the same', async () => {
  const [page] = await lay(LETTER)
  await counter.ok('scans.rotate', { pageIds: [page!.id], by: 90 })
  await findFacts(counter.counter)
  expect((await pages())[0]).toMatchObject({ rotation: 90, angle: 0, facts: { turn: 180 } })
})

test('a document made at once is made of pages put straight', async () => {
  const [page] = await lay(LETTER)
  const { id } = await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds: [page!.id] })
  const { pdf } = await counter.ok('scans.document', { documentId: id })
  const read = await PDFDocument.load(pdf)
  expect(read.getPage(0).getRotation().angle).toBe(180)
  expect((await pages())[0]!.angle).toBeCloseTo(4.9, 1)
  // As large as the sheet, not as the sheet askew.
  expect(read.getPage(0).getWidth()).toBeLessThan(600)
})

test('adjusting and its undoing, shown at once; not in a document', async () => {
  const [page] = await lay(BLANK)
  await findFacts(counter.counter)
  const [before] = await pages()
  const size = await picture(page!.id)
  const crop = { left: 0, top: 0, width: 1, height: 0.25 }
  const change = { pageId: page!.id, rotation: 90 as const, angle: 2, crop, contrast: 0.5 }
  const { former } = await counter.ok('scans.adjust', { pages: [change] })
  expect((await pages())[0]).toMatchObject({ rotation: 90, angle: 2, crop, contrast: 0.5 })
  const cut = await picture(page!.id)
  expect(cut.height! / cut.width!).toBeGreaterThan(2.4)
  const whole = await picture(page!.id, true)
  expect(whole.width! / whole.height!).toBeGreaterThan(1.3)
  await counter.ok('scans.adjust', { pages: former })
  expect((await pages())[0]).toEqual(before)
  expect(await picture(page!.id)).toEqual(size)
  await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds: [page!.id] })
  expect(await counter.call('scans.adjust', { pages: [change] })).toMatchObject({
    error: { code: 'PAGE_IN_DOCUMENT' },
  })
})

test('one page becomes two, cut where it is seen, however it is turned', async () => {
  const [page, other] = await lay(LETTER, BLANK)
  await findFacts(counter.counter)
  const { newPageId, former } = await counter.ok('scans.split', {
    pageId: page!.id,
    along: 'across',
    at: 0.25,
  })
  const now = await pages()
  expect(now.map(({ id }) => id)).toEqual([page!.id, newPageId, other!.id])
  const [first, second] = await Promise.all([picture(page!.id), picture(newPageId)])
  expect(second.height! / second.width! / (first.height! / first.width!)).toBeCloseTo(3, 1)
  await counter.ok('scans.adjust', { pages: [former] })
  await counter.ok('scans.remove', { pageIds: [newPageId] })
  expect((await pages()).map(({ crop }) => crop)).toEqual([former.crop, null])
  // Seen upper and left parts, in the page as it lies in its file.
  const parts = ([0, 90, 180, 270] as const).map((rotation) =>
    (['across', 'down'] as const).map((along) => {
      const [{ left, top }] = splitBox({ crop: null, rotation }, along, 0.5)
      return [left, top]
    }),
  )
  expect(parts).toEqual([
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0.5],
    ],
    [
      [0, 0.5],
      [0.5, 0],
    ],
    [
      [0.5, 0],
      [0, 0],
    ],
  ])
})

test('duplex by hand: fronts, then backs from the turned stack; not with a side missing', async () => {
  const ids = (await lay(BLANK, 2, 5, 3, 10, LETTER)).map(({ id }) => id)
  const [f1, f2, f3, b3, b2, b1] = ids as [string, string, string, string, string, string]
  const unequal = await counter.call('scans.interleave', { fronts: [f1, f2, f3], backs: [b3, b2] })
  expect(unequal).toMatchObject({ error: { code: 'SIDES_UNEQUAL', details: { fronts: 3, backs: 2 } } })
  await counter.ok('scans.interleave', { fronts: [f1, f2, f3], backs: [b3, b2, b1] })
  expect((await pages()).map(({ id }) => id)).toEqual([f1, b1, f2, b2, f3, b3])
  await counter.ok('scans.reorder', { pageIds: ids })
  expect((await pages()).map(({ id }) => id)).toEqual(ids)
})

test('the administrator says how a component is written; its next document is so, and journaled', async () => {
  const [page] = await lay(LETTER)
  await counter.as('administrator')
  const form = { mode: 'lineart' as const, targetKb: null }
  await counter.ok('scans.setDocumentForm', { component: 'to-khai', form })
  await counter.as('officer')
  expect(await counter.ok('scans.documentForms', {})).toEqual({ forms: { 'to-khai': form } })
  expect(await counter.call('scans.setDocumentForm', { component: 'to-khai', form: null })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  const small = await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds: [page!.id] })
  expect(small.size).toBeLessThan(90_000)
  await counter.as('administrator')
  await counter.ok('scans.setDocumentForm', { component: 'to-khai', form: null })
  await counter.as('officer')
  const large = await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds: [page!.id] })
  expect(large.size).toBeGreaterThan(small.size * 3)
})
