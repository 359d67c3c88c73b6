import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { namedFiles } from '../../../db/tables/files.ts'
import { countOcr, findOcrDocument, ocrPagesOf } from '../../../db/tables/ocr.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { errorRate, FORM_LINES, formPicture, lineAt, nodeReader } from '../../../test/support/read-form.ts'
import { textPdf } from '../../../test/support/text-pdf.ts'
import { readPapers } from './read-papers.ts'
import type { StartReader } from './reading-process.ts'

const NUMBER = '000.00.01.H14-261120-0001'
let counter: TestCounter
let dossierId: string
let end: () => void = () => undefined
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
  dossierId = putDossier(counter, NUMBER, {})
})
afterEach(() => {
  end()
  counter.close()
})

const register = () => counter.counter.open!.register
const find = async (text: string) => (await counter.ok('ocr.search', { text, limit: 10, after: null })).hits
const form = (documentId: string) => findOcrDocument(register(), documentId)

function begin(start: StartReader = nodeReader(), mayRead = () => true): void {
  end()
  end = readPapers(counter.counter, start, { mayRead, lookMs: 20, restMs: 200 })
}
async function untilRead(): Promise<void> {
  await expect.poll(() => countOcr(register()).waiting, { interval: 50 }).toBe(0)
  await expect
    .poll(() => register().raw.prepare('SELECT count(*) AS n FROM ocr_documents WHERE waiting = 1').get())
    .toEqual({ n: 0 })
}
/** One line on a strip of paper: quicker drawn and read than a page. */
const strip = (line: string) => formPicture({ lines: [line], height: 600 })
/** Pictures as the document of the dossier's first component, each turned so far on the desk. */
async function assign(pages: { bytes: Buffer; turn?: 90 | 180 | 270 }[], component = 'to-khai') {
  const { pages: before } = await counter.ok('scans.desk', { dossierId })
  const paths = pages.map(({ bytes }, index) => {
    const path = join(
      counter.folder,
      `${component}-${index}.${bytes.subarray(0, 4).toString() === '%PDF' ? 'pdf' : 'jpg'}`,
    )
    writeFileSync(path, bytes)
    return path
  })
  await counter.ok('scans.drop', { dossierId, paths })
  const desk = await counter.ok('scans.desk', { dossierId })
  const pageIds = desk.pages.map(({ id }) => id).filter((id) => before.every((page) => page.id !== id))
  for (const [index, { turn }] of pages.entries()) {
    if (turn) await counter.ok('scans.rotate', { pageIds: [pageIds[index]!], by: turn })
  }
  return counter.ok('scans.assign', { dossierId, component, pageIds })
}

test('what stands in the papers is found with its place, and copied out of the PDF with every mark', async () => {
  const document = await assign([
    { bytes: await formPicture() },
    // Put into the feeder sideways: turned on the desk.
    { bytes: await formPicture({ angle: 90 }), turn: 270 },
    { bytes: await strip('Biên lai thu phí số 77') },
  ])
  expect(await counter.ok('ocr.state', {})).toEqual({ waiting: 3, aside: 0, paused: false })
  begin()
  await untilRead()

  const [upright, turned] = ocrPagesOf(register(), document.id)
  expect(errorRate(upright!.text!, FORM_LINES.join('\n'))).toBeLessThanOrEqual(0.01)
  expect(errorRate(turned!.text!, FORM_LINES.join('\n'))).toBeLessThanOrEqual(0.01)
  expect(upright!.words).toBeNull()

  expect(await find('benh vien da khoa')).toMatchObject([{ page: 2 }, { page: 1 }])
  const [hit] = await find('biên lai thu ph')
  expect(hit).toMatchObject({ dossierNo: NUMBER, documentId: document.id, component: 'to-khai', page: 3 })
  expect(hit!.line.map(({ text, hit: marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    '[Biên] [lai] [thu] [phí] số 77',
  )
  expect(await find('biên lai đất')).toEqual([])
  expect(await find('b')).toEqual([])

  const { pdf } = await counter.ok('scans.document', { documentId: document.id })
  const path = join(counter.folder, 'searchable.pdf')
  writeFileSync(path, pdf)
  for (const page of ['1', '2']) {
    const text = execFileSync('pdftotext', ['-f', page, '-l', page, path, '-'], { encoding: 'utf8' })
    expect(errorRate(text, FORM_LINES.join('\n'))).toBeLessThanOrEqual(0.01)
    // On both, a word lies where it is seen: 72 points are 200 pixels.
    const boxes = execFileSync('pdftotext', ['-f', page, '-l', page, '-bbox', path, '-'], {
      encoding: 'utf8',
    })
    const [, x, y, , bottom] = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">Quan</.exec(
      boxes,
    )!
    const at = lineAt(FORM_LINES.findIndex((line) => line.startsWith('Quan')))
    expect(Number(x)).toBeCloseTo((at.x * 72) / 200, -0.5)
    expect((Number(y) + Number(bottom)) / 2).toBeGreaterThan(((at.y - 30) * 72) / 200)
    expect((Number(y) + Number(bottom)) / 2).toBeLessThan(((at.y + 5) * 72) / 200)
  }
  // Nothing of it is seen: the picture stays bit by bit what was scanned.
  const info = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
  expect(info.match(/ jpeg /g)).toHaveLength(3)

  // Every page read and no searchable form yet: signed now, it would never have one.
  register().raw.prepare('UPDATE ocr_documents SET waiting = 1').run()
  expect(countOcr(register()).waiting).toBe(1)
})

test('a withdrawn document leaves the index with all its text; replaced, only the new one is found', async () => {
  const first = await assign([{ bytes: await strip('Sổ hộ khẩu cũ') }])
  begin()
  await untilRead()
  expect(await find('hộ khẩu')).toHaveLength(1)
  const { sha256 } = form(first.id)!
  const second = await assign([{ bytes: await strip('Sổ hộ khẩu mới') }])
  expect(await find('hộ khẩu cũ')).toEqual([])
  await untilRead()
  expect(await find('hộ khẩu')).toMatchObject([{ documentId: second.id }])
  expect(form(first.id)).toBeUndefined()
  expect(new Set([...namedFiles(register())].flat()).has(sha256!)).toBe(false)

  await counter.ok('scans.withdraw', { documentId: second.id })
  expect(await find('hộ khẩu')).toEqual([])
  const left = register()
    .raw.prepare("SELECT count(*) AS n FROM ocr_search WHERE ocr_search MATCH 'khau'")
    .get()
  expect(left).toEqual({ n: 0 })
  expect(ocrPagesOf(register(), second.id)).toEqual([])
})

test('ended in the middle of a page it begins again with that page, and nothing is there twice', async () => {
  const pages = ['Trang một', 'Trang hai', 'Trang ba', 'Trang bốn']
  const document = await assign(await Promise.all(pages.map(async (line) => ({ bytes: await strip(line) }))))
  let kill: (() => void) | undefined
  let started = 0
  const start = nodeReader((end) => {
    started++
    kill = end
  })
  begin(start)
  // Locked, then dead, each while a page is being read.
  await expect.poll(() => ocrPagesOf(register(), document.id).length, { interval: 5 }).toBe(1)
  counter.counter.officer = null
  begin(start, () => counter.counter.officer !== null)
  await counter.as('officer')
  await expect.poll(() => ocrPagesOf(register(), document.id).length, { interval: 5 }).toBe(2)
  kill!()
  await untilRead()
  expect(started).toBeGreaterThanOrEqual(3)
  expect(ocrPagesOf(register(), document.id).map(({ page, text }) => [page, text])).toEqual(
    pages.map((text, index) => [index + 1, text]),
  )
  expect((await find('trang')).map(({ page }) => page)).toEqual([4, 3, 2, 1])
  expect(form(document.id)!.sha256).not.toBeNull()
})

test('a page that fails three times is put aside with the reason, the others are read; asked to, it is tried again', async () => {
  const document = await assign([
    { bytes: await strip('Trang đọc được') },
    { bytes: await textPdf([{ lines: [], draw: '10 10 m 300 400 l S' }]) },
    { bytes: await strip('Trang giết máy') },
  ])
  let tries = 0
  // The engine dies of the third page, as often as it is asked.
  const deadly: StartReader = (url) => {
    let kill = (): void => undefined
    const channel = nodeReader((end) => {
      kill = end
    })(url)
    const post: typeof channel.post = (order) => {
      if (order.do !== 'read' || order.page !== 2) return channel.post(order)
      tries++
      kill()
    }
    return { ...channel, post }
  }
  begin(deadly)
  await untilRead()
  expect(tries).toBe(3)
  expect(ocrPagesOf(register(), document.id).map(({ fault }) => fault)).toEqual([
    null,
    'NO_PICTURE',
    'UNREADABLE',
  ])
  expect(await counter.ok('ocr.state', {})).toMatchObject({ waiting: 0, aside: 2 })
  expect(await find('trang doc duoc')).toHaveLength(1)

  begin()
  expect(await counter.ok('ocr.retry', {})).toEqual({ pages: 2 })
  await untilRead()
  expect(await counter.ok('ocr.state', {})).toMatchObject({ aside: 1 })
  expect(await find('trang giet may')).toHaveLength(1)
})

test('a PDF that never was a picture is found by its own text, and no second one is laid over it', async () => {
  const lines = ['GiÊy x¸c nhËn t×nh tr¹ng h«n nh©n']
  const typed = await textPdf([{ lines: FORM_LINES }, { lines, font: { kind: 'byte', name: '.VnTime' } }])
  const mixed = await assign([{ bytes: typed }, { bytes: await strip('Biên lai số 77') }])
  begin()
  await untilRead()
  expect(await counter.ok('ocr.state', {})).toMatchObject({ waiting: 0, aside: 0 })
  expect(ocrPagesOf(register(), mixed.id)[0]!.text).toBe(FORM_LINES.join('\n'))
  const [hit] = await find('xac nhan tinh trang hon nhan')
  expect(hit).toMatchObject({ dossierNo: NUMBER, documentId: mixed.id, page: 2 })
  expect(hit!.line.map(({ text }) => text).join('')).toBe('Giấy xác nhận tình trạng hôn nhân')
  const path = join(counter.folder, 'mixed.pdf')
  writeFileSync(path, (await counter.ok('scans.document', { documentId: mixed.id })).pdf)
  const [first, , third] = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f')
  expect(first!.match(/\S.*/g)).toEqual(FORM_LINES)
  expect(third!.trim()).toBe('Biên lai số 77')

  const alone = await assign([{ bytes: typed }])
  await untilRead()
  expect(await find('benh vien da khoa')).toMatchObject([{ documentId: alone.id, page: 1 }])
  expect(form(alone.id)!.sha256).toBeNull()
})

test('what nobody can take out of a PDF is put aside at once with the reason, and the rest goes on', async () => {
  const bomb = await PDFDocument.create()
  bomb
    .addPage()
    .node.addContentStream(bomb.context.register(bomb.context.flateStream('0 0 m '.repeat(12_000_000))))
  const font = { kind: 'shapes', name: 'ABCDEF+TimesNewRoman', meaning: false } as const
  let started = 0
  begin(nodeReader(() => started++))
  const document = await assign([
    { bytes: Buffer.from(await bomb.save()) },
    { bytes: await textPdf([{ lines: FORM_LINES, font }, { lines: ['Đơn xin cấp bản sao'] }]) },
  ])
  await untilRead()
  expect(ocrPagesOf(register(), document.id).map(({ fault }) => fault)).toEqual([
    'TOO_LARGE',
    'NO_TEXT',
    null,
  ])
  expect(started).toBe(1)
  expect(await counter.ok('ocr.aside', {})).toEqual([
    { fault: 'NO_TEXT', pages: 1 },
    { fault: 'TOO_LARGE', pages: 1 },
  ])
  expect(await find('cap ban sao')).toMatchObject([{ page: 3 }])
})

test('paused it reads nothing until it is let go on', async () => {
  await assign([{ bytes: await strip('Đơn xin xác nhận') }])
  await counter.ok('ocr.pause', { paused: true })
  let started = 0
  begin(nodeReader(() => started++))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(started).toBe(0)
  expect(await counter.ok('ocr.state', {})).toEqual({ waiting: 1, aside: 0, paused: true })
  await counter.ok('ocr.pause', { paused: false })
  await untilRead()
  expect(await find('xac nhan')).toHaveLength(1)
})
