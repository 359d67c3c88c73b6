import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../common/time/model.ts'
import { signablePdf } from './signable-pdf.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ORDER = {
  name: 'Nguyễn Thị Đường',
  reason: 'Số hóa',
  at: '2026-11-20T02:00:00.000Z' as Instant,
  room: 64,
  stamp: null,
}
const CMS = Buffer.from('3003020101', 'hex')

async function blank({ rotation = 0, streams = true } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([400, 600]).setRotation(degrees(rotation))
  document.addPage([400, 600])
  return document.save({ useObjectStreams: streams })
}

/** Black from edge to edge, twice as wide as high. */
async function blackStamp(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([100, 50]).drawRectangle({ width: 100, height: 50 })
  return document.save()
}

/** Where the drawn first page is dark: left, top, right and bottom as shares of the page. */
async function darkBox(pdf: Uint8Array) {
  const path = join(folder, 'page.pdf')
  writeFileSync(path, pdf)
  execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', path, join(folder, 'page')])
  const { data, info } = await sharp(readFileSync(join(folder, 'page.png')))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = [...data.keys()].filter((at) => data[at]! < 128)
  const xs = dark.map((at) => at % info.width)
  const ys = dark.map((at) => Math.floor(at / info.width))
  return {
    fromRight: info.width - Math.max(...xs),
    fromTop: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  }
}

describe('the stamp', () => {
  it.each([0, 90, 180, 270])(
    'stands upright in the upper right corner of a page turned by %s',
    async (rotation) => {
      const prepared = await signablePdf(await blank({ rotation }), { ...ORDER, stamp: await blackStamp() })
      const { fromRight, fromTop, width, height } = await darkBox(prepared.fill(CMS))
      for (const distance of [fromRight, fromTop]) expect(Math.abs(distance - 14)).toBeLessThan(3)
      expect(Math.abs(width - 100)).toBeLessThan(3)
      expect(Math.abs(height - 50)).toBeLessThan(3)
    },
  )
})

describe('the incremental update', () => {
  it.each([true, false])('leaves every byte before it (object streams: %s)', async (streams) => {
    const original = await blank({ streams })
    const signed = (await signablePdf(original, ORDER)).fill(CMS)
    expect(signed.subarray(0, original.length).equals(original)).toBe(true)
    const read = await PDFDocument.load(signed)
    expect(read.getPageCount()).toBe(2)
    expect(read.catalog.lookup(PDFName.of('AcroForm'))).toBeDefined()
    execFileSync('pdftotext', [writeTo(signed), '-'])
  })

  it('a signature that does not fit is a fault, not a broken file', async () => {
    const prepared = await signablePdf(await blank(), ORDER)
    expect(() => prepared.fill(Buffer.alloc(65))).toThrow(RangeError)
  })

  it('fields of several signatures have names of their own', async () => {
    const first = (await signablePdf(await blank(), ORDER)).fill(CMS)
    const second = (await signablePdf(first, ORDER)).fill(CMS)
    expect(second.subarray(0, first.length).equals(first)).toBe(true)
    const names = (await PDFDocument.load(second))
      .getForm()
      .getFields()
      .map((field) => field.getName())
    expect(names).toEqual(['Signature1', 'Signature2'])
  })
})

function writeTo(pdf: Uint8Array): string {
  const path = join(folder, 'signed.pdf')
  writeFileSync(path, pdf)
  return path
}
