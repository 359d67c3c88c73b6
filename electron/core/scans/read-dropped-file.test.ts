import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDroppedFile } from './read-dropped-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dropped-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function drop(bytes: Buffer | Uint8Array | string, name = `thả vào ${count++}.bin`): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const picture = sharp({
  create: {
    width: 900,
    height: 600,
    channels: 3,
    background: '#abc',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
const jpeg = (): Promise<Buffer> => picture.clone().jpeg().toBuffer()
const png = (): Promise<Buffer> => picture.clone().png().toBuffer()
async function pdf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (let page = 1; page <= pages; page++)
    document.addPage([595, 842]).drawText(`page ${page}`, { font, y: 700, x: 50 })
  return Buffer.from(await document.save())
}

describe('taken, whatever the name says', () => {
  test('JPEG', async () => {
    const bytes = await jpeg()
    const file = await readDroppedFile(drop(bytes, 'giấy khai sinh.pdf'))
    expect(file).toMatchObject({ kind: 'jpeg', pages: [{ width: 900, height: 600, blank: false }] })
    expect(file.bytes.equals(bytes)).toBe(true)
  })

  test('PNG', async () => {
    expect(await readDroppedFile(drop(await png(), 'x.exe'))).toMatchObject({
      kind: 'png',
      pages: [{ width: 900 }],
    })
  })

  test('TIFF, with the size of each page', async () => {
    const bytes = await picture
      .clone()
      .tiff({ xres: 150 / 25.4, yres: 150 / 25.4 })
      .toBuffer()
    const file = await readDroppedFile(drop(bytes, 'a.jpg'))
    expect(file).toMatchObject({ kind: 'tiff', pages: [{ width: 900, height: 600, dpi: 150 }] })
  })

  test('PDF of three pages, one of them lying', async () => {
    const document = await PDFDocument.load(await pdf(3))
    document.getPage(1).setRotation({ type: 'degrees', angle: 90 } as never)
    const file = await readDroppedFile(drop(await document.save(), 'x.jpg'))
    expect(file.kind).toBe('pdf')
    expect(file.pages.map((page) => [page.width, page.height])).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ])
  })

  test('PDF written by another program, and one with a few bytes before its header', async () => {
    execFileSync('pdfseparate', [
      '-f',
      '2',
      '-l',
      '2',
      drop(await pdf(3), 'in.pdf'),
      join(folder, 'out-%d.pdf'),
    ])
    expect((await readDroppedFile(join(folder, 'out-2.pdf'))).pages).toHaveLength(1)
    const late = Buffer.concat([Buffer.from('\ufeff\n'), await pdf(1)])
    expect((await readDroppedFile(drop(late))).kind).toBe('pdf')
  })

  test('PDF that may only be read, neither printed nor copied', async () => {
    for (const useObjectStreams of [true, false]) {
      const document = await PDFDocument.load(await pdf(2))
      document.encrypt({ userPassword: '', ownerPassword: 'chủ', permissions: {} })
      const file = await readDroppedFile(drop(await document.save({ useObjectStreams })))
      expect(file).toMatchObject({ kind: 'pdf', pages: [{ width: 595 }, { width: 595 }] })
    }
  })
})

describe('refused, each with its reason', () => {
  const refusal = (path: string): Promise<unknown> =>
    readDroppedFile(path).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    )

  test('what is no document', async () => {
    expect(await refusal(drop('Kính gửi Uỷ ban nhân dân xã', 'đơn.pdf'))).toBe('NOT_A_DOCUMENT')
    expect(await refusal(drop('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'))).toBe('NOT_A_DOCUMENT')
    expect(await refusal(drop(await picture.clone().webp().toBuffer(), 'a.jpg'))).toBe('NOT_A_DOCUMENT')
    expect(await refusal(drop('PK\x03\x04 word/document.xml', 'a.docx'))).toBe('NOT_A_DOCUMENT')
    mkdirSync(join(folder, 'a folder.pdf'))
    expect(await refusal(join(folder, 'a folder.pdf'))).toBe('NOT_A_DOCUMENT')
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')])
    expect(await refusal(join(folder, 'pipe.pdf'))).toBe('NOT_A_DOCUMENT')
  })

  test('what is cut, at whatever place', async () => {
    for (const whole of [await jpeg(), await png(), await pdf(5)]) {
      for (const part of [0.1, 0.3, 0.6, 0.9]) {
        expect(await refusal(drop(whole.subarray(0, Math.floor(whole.length * part))))).toBe('FILE_BROKEN')
      }
    }
  })

  test('what only begins like a document', async () => {
    const junk = Buffer.alloc(5000, 7)
    for (const start of [
      Buffer.of(0xff, 0xd8, 0xff, 0xe0),
      (await png()).subarray(0, 30),
      Buffer.from('%PDF-1.7\n'),
    ]) {
      expect(await refusal(drop(Buffer.concat([start, junk])))).toBe('FILE_BROKEN')
    }
    expect(await refusal(drop('%PDF-1.4\nstartxref\n0\n%%EOF'))).toBe('FILE_BROKEN')
  })

  test('a PDF whose pages are missing', async () => {
    const whole = (await (
      await PDFDocument.load(await pdf(1))
    ).save({ useObjectStreams: false })) as Uint8Array
    const text = Buffer.from(whole).toString('latin1')
    expect(
      await refusal(
        drop(
          Buffer.from(
            text.replace(/\/Kids \[[^\]]*\]/, (kids) => kids.replace(/\d/g, '9')),
            'latin1',
          ),
        ),
      ),
    ).toBe('FILE_BROKEN')
  })

  test('a PDF with a password', async () => {
    const document = await PDFDocument.load(await pdf(1))
    document.encrypt({ userPassword: 'bí mật', ownerPassword: 'chủ' })
    for (const useObjectStreams of [true, false])
      expect(await refusal(drop(await document.save({ useObjectStreams })))).toBe('FILE_ENCRYPTED')
  })

  test('an empty file, one that is gone, one that is too large', async () => {
    expect(await refusal(drop(''))).toBe('FILE_EMPTY')
    expect(await refusal(join(folder, 'đã xoá.pdf'))).toBe('FILE_GONE')
    const huge = drop('%PDF-1.7')
    truncateSync(huge, 2 * 1024 ** 3)
    const memory = process.memoryUsage().rss
    expect(await refusal(huge)).toBe('FILE_TOO_LARGE')
    // Decided without reading it.
    expect(process.memoryUsage().rss - memory).toBeLessThan(200e6)
    const justOver = drop('%PDF-1.7')
    truncateSync(justOver, 50 * 1024 ** 2 + 1)
    expect(await refusal(justOver)).toBe('FILE_TOO_LARGE')
  })

  test('a small file that unfolds to gigabytes of pixels', async () => {
    const bomb = await sharp({
      create: { width: 30_000, height: 4_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1e6)
    expect(await refusal(drop(bomb))).toBe('FILE_TOO_LARGE')
  })

  test('a reason never carries the name of the file', async () => {
    const path = drop('x', 'Nguyễn Văn An 001234567890.pdf')
    const error = await readDroppedFile(path).catch((refused: Error) => refused)
    expect(String((error as Error).message)).not.toContain('Nguyễn')
  })
})
