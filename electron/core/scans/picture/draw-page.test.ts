import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_FORM } from '../../../common/scans/adjust-model.ts'
import { sheetBox } from '../../../common/scans/adjust-rules.ts'
import type { Instant } from '../../../common/time/model.ts'
import { assembleComponent } from '../assemble-component.ts'
import { drawPage } from './draw-page.ts'
import { jpegQuality } from './jpeg-quality.ts'
import { pageFacts } from './page-facts.ts'

const [WIDTH, HEIGHT] = [827, 1169]
let page: Buffer
beforeAll(async () => {
  const lines = Array.from({ length: 40 }, (_, row) => {
    const text = 'Họ, chữ đệm, tên người được cấp bản sao trích lục: Nông Thị Phượng, dân tộc Tày'
    return `<text x="90" y="${120 + row * 24}" font-size="17" font-family="Liberation Serif">${text}</text>`
  })
  const stamp = '<circle cx="600" cy="900" r="60" fill="none" stroke="#c8102e" stroke-width="5"/>'
  const svg = `<svg width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f3efe2"/>${lines.join('')}${stamp}</svg>`
  page = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 75, chromaSubsampling: '4:4:4' }).toBuffer()
})
const asItCame = { angle: 0, crop: null, contrast: 0 }

test('the quality a JPEG was written with is read out of it', async () => {
  for (const quality of [20, 45, 60, 75, 88, 95]) {
    const jpeg = await sharp(page).jpeg({ quality }).toBuffer()
    expect(Math.abs(jpegQuality(jpeg)! - quality)).toBeLessThanOrEqual(1)
  }
  expect(jpegQuality(await sharp(page).png().toBuffer())).toBeNull()
})

test('no angle, cut, contrast or quality of the original makes a page larger than 1.2 × what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 8, max: 98 }),
      fc.boolean(),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      async (quality, halved, angle, contrast, cropped) => {
        const original = await sharp(page)
          .jpeg({ quality, chromaSubsampling: halved ? '4:2:0' : '4:4:4' })
          .toBuffer()
        const crop = cropped ? sheetBox({ width: WIDTH, height: HEIGHT }, angle) : null
        const drawn = await drawPage(original, { angle, crop, contrast }, DEFAULT_FORM)
        expect(drawn.bytes.length).toBeLessThanOrEqual(original.length * 1.2)
      },
    ),
    { numRuns: 25 },
  )
})

test('untouched it is the very file; cut it is that part; brightened its paper is white and the stamp still red', async () => {
  expect((await drawPage(page, asItCame, DEFAULT_FORM)).bytes.equals(page)).toBe(true)
  const half = { left: 0.5, top: 0, width: 0.5, height: 1 }
  expect(await drawPage(page, { ...asItCame, crop: half }, DEFAULT_FORM)).toMatchObject({
    width: 413,
    height: HEIGHT,
  })
  const bright = await drawPage(page, { ...asItCame, contrast: 1 }, DEFAULT_FORM)
  const at = async (left: number, top: number) =>
    [...(await sharp(bright.bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())] as number[]
  const [r, g, b] = await at(40, 40)
  expect(r! + g! + b!).toBeGreaterThan(3 * 247)
  const [red, green] = await at(600, 840)
  expect(red! - green!).toBeGreaterThan(100)
})

test('a page is written as small as asked, in colour and grey, if it stays readable', async () => {
  for (const mode of ['color', 'gray'] as const) {
    const small = await drawPage(page, asItCame, { mode, targetKb: 120 })
    expect(small.bytes.length).toBeLessThanOrEqual(120 * 1024)
    expect((await sharp(small.bytes).metadata()).channels).toBe(mode === 'gray' ? 1 : 3)
  }
  const tiny = await drawPage(page, asItCame, { mode: 'color', targetKb: 20 })
  expect(jpegQuality(tiny.bytes)).toBeGreaterThanOrEqual(35)
  expect(tiny.width).toBe(WIDTH)
})

describe('black and white', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'g4-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('G4 in the PDF, seen by another program: ink where it was, paper white, a quarter of the bytes at most', async () => {
    const pdf = await assembleComponent(
      {
        pages: [{ fileSha: 'a', kind: 'jpeg', pageIndex: 0, rotation: 0, dpi: 100, adjustment: asItCame }],
        title: 'Tờ khai',
        dossierNo: '000.00.01.H01-261121-0007',
        component: 'to-khai',
        at: '2026-11-21T02:59:20.000Z' as Instant,
        form: { mode: 'lineart', targetKb: null },
      },
      async () => page,
    )
    const path = join(folder, 'page.pdf')
    writeFileSync(path, pdf)
    expect(execFileSync('pdfimages', ['-list', path]).toString()).toMatch(/gray +1 +1 +ccitt/)
    expect(pdf.length).toBeLessThan(page.length / 4)
    execFileSync('pdftoppm', ['-r', '100', '-gray', '-png', '-singlefile', path, join(folder, 'seen')])
    const seen = sharp(join(folder, 'seen.png')).toColourspace('b-w')
    const { data, info } = await seen.raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT].map((side) => expect.closeTo(side, -0.5)))
    const original = await sharp(page).toColourspace('b-w').raw().toBuffer()
    let [same, ink] = [0, 0]
    for (let at = 0; at < original.length; at++) {
      if (original[at]! > 90) continue
      ink++
      const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)]
      // Half a dot to and fro is the other program's rounding.
      const near = [0, 1, -1, info.width, -info.width].map((off) => data[y * info.width + x + off]!)
      if (Math.min(...near) < 128) same++
    }
    expect(ink).toBeGreaterThan(10_000)
    expect(same / ink).toBeGreaterThan(0.95)
    expect(data[40 * info.width + 40]).toBe(255)
  })
})

describe('faults and surround', () => {
  const facts = async (svg: string, dpi: number | null = 100, paper = '#f3efe2') =>
    (
      await pageFacts(
        await sharp(page)
          .composite([{ input: Buffer.from(`<svg width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`) }])
          .flatten({ background: paper })
          .jpeg()
          .toBuffer(),
        dpi,
      )
    ).facts

  test('below 200 dpi, also where the picture does not say', async () => {
    expect((await facts('')).faults).toEqual(['LOW_RESOLUTION'])
    expect((await facts('', null)).faults).toEqual(['LOW_RESOLUTION'])
    const fine = await sharp(page).resize(1654).jpeg().toBuffer()
    expect((await pageFacts(fine, 200)).facts.faults).toEqual([])
    expect((await pageFacts(fine, null)).facts.faults).toEqual([])
    // A photograph says 72 and means nothing by it.
    expect((await pageFacts(await sharp(page).resize(2400).jpeg().toBuffer(), 72)).facts.faults).toEqual([])
  })

  test('writing that runs over the edge is cut off; a shadow, a hole or a rule there is not', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, row) => `<text x="${WIDTH - 30}" y="${200 + row * 40}" font-size="17">đường</text>`,
    )
    expect((await facts(lines.join(''))).faults).toContain('CUT_OFF')
    const edge =
      '<rect x="817" width="10" height="1169" fill="#777"/><circle cx="30" cy="500" r="11" fill="#222"/><rect y="300" width="827" height="2"/>'
    expect((await facts(edge)).faults).not.toContain('CUT_OFF')
  })

  test('too dark, too pale, and a contrast that helps', async () => {
    const dark = await facts('<rect width="827" height="1169" fill="#000" opacity="0.5"/>')
    expect(dark.faults).toContain('TOO_DARK')
    expect(dark.contrast).toBeGreaterThan(0.5)
    // So dark that its ink is pale as well: the one word that says what to do.
    const darker = await facts('<rect width="827" height="1169" fill="#000" opacity="0.75"/>')
    expect(darker.faults.filter((fault) => fault.startsWith('TOO_'))).toEqual(['TOO_DARK'])
    const pale = await facts('<rect width="827" height="1169" fill="#f3efe2" opacity="0.78"/>')
    expect(pale.faults).toContain('TOO_PALE')
    expect(pale.contrast).toBeGreaterThan(0.5)
  })

  test('a small sheet before a dark lid is found, also when it lies askew', async () => {
    for (const askew of [0, 3]) {
      const sheet = await sharp(page).resize(500).toBuffer()
      const turned = await sharp(sheet).rotate(askew, { background: '#202020' }).toBuffer()
      const scanned = await sharp({
        create: { width: 827, height: 1169, channels: 3, background: '#202020' },
      })
        .composite([{ input: turned, left: 100, top: 150 }])
        .jpeg()
        .toBuffer()
      const { angle, crop } = (await pageFacts(scanned, 100)).facts
      expect(angle).toBeCloseTo(-askew, 0)
      const cut = await drawPage(scanned, { angle, crop, contrast: 0 }, DEFAULT_FORM)
      expect(Math.abs(cut.width - 500)).toBeLessThan(16)
      expect(Math.abs(cut.height - 707)).toBeLessThan(16)
    }
  })
})
