import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_FORM } from '../../common/scans/adjust-model.ts'
import type { Instant } from '../../common/time/model.ts'
import { assembleComponent, type ComponentPage } from './assemble-component.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assemble-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const files = new Map<string, Buffer>()
const read = async (sha256: string): Promise<Buffer> => files.get(sha256)!
const asItCame = { angle: 0, crop: null, contrast: 0 }
function keep(bytes: Buffer, page: Omit<ComponentPage, 'fileSha' | 'adjustment'>): ComponentPage {
  const fileSha = createHash('sha256').update(bytes).digest('hex')
  files.set(fileSha, bytes)
  return { fileSha, adjustment: asItCame, ...page }
}

async function picture(width: number, height: number, mark: string): Promise<Sharp> {
  // A black field top left tells how it lies.
  const svg = `<svg width="${width}" height="${height}"><rect width="${width * 0.3}" height="${height * 0.2}" fill="${mark}"/></svg>`
  return sharp({ create: { width, height, channels: 3, background: 'white' } }).composite([
    { input: Buffer.from(svg) },
  ])
}

async function print(texts: string[]): Promise<Buffer> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (const text of texts) document.addPage([595, 842]).drawText(text, { font, x: 60, y: 700 })
  return Buffer.from(await document.save())
}

const facts = {
  title: 'Tờ khai đăng ký khai sinh',
  dossierNo: '000.00.01.H01-261121-0007',
  component: 'Tờ khai',
  at: '2026-11-21T02:59:20.000Z' as Instant,
  form: DEFAULT_FORM,
}

function pdfinfo(pdf: Buffer, ...args: string[]): string {
  const path = join(folder, 'out.pdf')
  writeFileSync(path, pdf)
  return execFileSync('pdfinfo', [...args, path]).toString()
}

/** Draws each page as an independent program sees it, at 36 dpi, grey. */
async function seen(
  pdf: Buffer,
): Promise<{ width: number; height: number; darkAt: (x: number, y: number) => boolean }[]> {
  const path = join(folder, 'seen.pdf')
  writeFileSync(path, pdf)
  for (const old of readdirSync(folder).filter((name) => name.endsWith('.png'))) rmSync(join(folder, old))
  execFileSync('pdftoppm', ['-r', '36', '-gray', '-png', path, join(folder, 'seen')])
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return Promise.all(
    names.sort().map(async (name) => {
      const { data, info } = await sharp(join(folder, name))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true })
      const darkAt = (x: number, y: number): boolean =>
        data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)]! < 128
      return { width: info.width, height: info.height, darkAt }
    }),
  )
}

test('pictures and pages of PDFs, in order, each turned as asked, seen through another program', async () => {
  const scanned = await (await picture(1654, 2339, 'black')).jpeg().toBuffer()
  const png = await (await picture(800, 500, 'black')).png().toBuffer()
  const form = await print(['first', 'second', 'third'])
  const pages: ComponentPage[] = [
    keep(scanned, { kind: 'jpeg', pageIndex: 0, rotation: 0, dpi: 200 }),
    keep(form, { kind: 'pdf', pageIndex: 2, rotation: 90, dpi: null }),
    keep(scanned, { kind: 'jpeg', pageIndex: 0, rotation: 90, dpi: 200 }),
    keep(form, { kind: 'pdf', pageIndex: 0, rotation: 0, dpi: null }),
    keep(png, { kind: 'png', pageIndex: 0, rotation: 180, dpi: 100 }),
    keep(form, { kind: 'pdf', pageIndex: 2, rotation: 0, dpi: null }),
  ]
  const pdf = await assembleComponent({ pages, ...facts }, read)

  const info = pdfinfo(pdf, '-l', '6')
  expect(info).toMatch(/Title: +Tờ khai đăng ký khai sinh/)
  expect(info).toMatch(/Subject: +000\.00\.01\.H01-261121-0007/)
  expect(info).toMatch(/Keywords: +Tờ khai/)
  expect(info).toMatch(/PDF version: +1\.7/)
  expect(info).toMatch(/Page +1 size: +595\.\d+ x 842\.\d* pts \(A4\)/)
  expect(info).toMatch(/Page +5 size: +576 x 360 pts/)

  const [first, , third, , fifth] = await seen(pdf)
  expect([first!.darkAt(0.1, 0.1), first!.darkAt(0.9, 0.1)]).toEqual([true, false])
  // A quarter turn to the right: the sheet lies, what was top left is top right.
  expect(third!.width).toBeGreaterThan(third!.height)
  expect([third!.darkAt(0.9, 0.1), third!.darkAt(0.1, 0.1)]).toEqual([true, false])
  expect([fifth!.darkAt(0.9, 0.9), fifth!.darkAt(0.1, 0.1)]).toEqual([true, false])

  writeFileSync(join(folder, 'text.pdf'), pdf)
  const text = execFileSync('pdftotext', [join(folder, 'text.pdf'), '-']).toString()
  expect(text.match(/first|second|third/g)).toEqual(['third', 'first', 'third'])
})

test('a JPEG goes in bit by bit, once, also when it is used twice', async () => {
  const scanned = await (await picture(1654, 2339, '#c8102e')).jpeg().toBuffer()
  const page = keep(scanned, { kind: 'jpeg', pageIndex: 0, rotation: 0, dpi: 200 })
  const pdf = await assembleComponent({ pages: [page, { ...page, rotation: 90 }], ...facts }, read)
  expect(pdf.indexOf(scanned)).toBeGreaterThan(0)
  expect(pdf.length).toBeLessThan(scanned.length + 4000)
})

test('a photo of a sheet, taken sideways, stands upright on A4 without what the camera noted', async () => {
  const photo = await (await picture(4000, 3000, 'black'))
    .withExif({ IFD3: { GPSLatitudeRef: 'N' }, IFD0: { Orientation: '6', Make: 'MAY-ANH-RIENG' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const page = keep(photo, { kind: 'jpeg', pageIndex: 0, rotation: 0, dpi: 72 })
  const pdf = await assembleComponent({ pages: [page], ...facts }, read)
  expect(pdfinfo(pdf)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
  const [sheet] = await seen(pdf)
  expect([sheet!.darkAt(0.95, 0.1), sheet!.darkAt(0.1, 0.1)]).toEqual([true, false])
  expect(pdf.includes('MAY-ANH-RIENG')).toBe(false)
})

test('pages of a PDF that may not be copied can be read by everybody', async () => {
  const restricted = await PDFDocument.load(await print(['first', 'second']))
  restricted.encrypt({ userPassword: '', ownerPassword: 'chủ', permissions: {} })
  const bytes = Buffer.from(await restricted.save())
  const page = keep(bytes, { kind: 'pdf', pageIndex: 1, rotation: 0, dpi: null })
  const pdf = await assembleComponent({ pages: [page], ...facts }, read)
  expect(pdfinfo(pdf)).toMatch(/Encrypted: +no/)
  expect(execFileSync('pdftotext', [join(folder, 'out.pdf'), '-']).toString()).toContain('second')
})

test('the same pages give the same bytes, another order others', async () => {
  const pages = [
    keep(await (await picture(600, 800, 'black')).jpeg().toBuffer(), {
      kind: 'jpeg',
      pageIndex: 0,
      rotation: 0,
      dpi: 100,
    }),
    keep(await print(['một trang'.normalize('NFD').replace(/\p{M}/gu, '')]), {
      kind: 'pdf',
      pageIndex: 0,
      rotation: 0,
      dpi: null,
    }),
  ]
  const once = await assembleComponent({ pages, ...facts }, read)
  expect((await assembleComponent({ pages, ...facts }, read)).equals(once)).toBe(true)
  expect((await assembleComponent({ pages: pages.toReversed(), ...facts }, read)).equals(once)).toBe(false)
})

test('a font that many pages share is in the document once', async () => {
  const form = await print(Array.from({ length: 40 }, (_, index) => `page ${index}`))
  const pages = Array.from({ length: 40 }, (_, index) =>
    keep(form, { kind: 'pdf', pageIndex: index, rotation: 0, dpi: null }),
  )
  const pdf = await assembleComponent({ pages, ...facts }, read)
  expect(pdf.length).toBeLessThan(form.length * 1.5)
})
