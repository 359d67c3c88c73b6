import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { PaperRecord } from '../../electron/common/papers/model.ts'
import { makePdfs } from '../support/papers/make-pdfs.ts'

const run = promisify(execFile)

/** Dots per inch of the images that are compared: a letter is some twenty dots, a page some ten kilobytes. */
export const COMPARED_DPI = 60
/** Pages in an image; the words of the others are compared all the same. */
const COMPARED_PAGES = 4
/** Space between the pages of one paper in its image; dots. */
const GAP = 6

/**
 * Draws records in the real Electron and leaves `name.pdf` for each in the folder (names may hold a slash).
 * @throws when a record cannot be drawn
 */
export async function drawPapers(records: Record<string, PaperRecord>, folder: string): Promise<void> {
  // The printing process takes plain names.
  const plain = Object.fromEntries(
    Object.entries(records).map(([name, record]) => [name.replace('/', '~'), record]),
  )
  const { pdfs, failures } = await makePdfs(plain)
  if (Object.keys(failures).length > 0) throw new Error(`not drawn: ${JSON.stringify(failures, null, 2)}`)
  for (const [name, pdf] of Object.entries(pdfs)) {
    const file = join(folder, `${name.replace('~', '/')}.pdf`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, pdf!)
  }
}

/** Grey PNG files of each page of a PDF, `name-1.png` …, beside it, in place of those of an earlier run; how many. */
export async function writePages(pdf: string, dpi: number): Promise<number> {
  const prefix = pdf.replace(/\.pdf$/, '')
  for (const earlier of pageFiles(prefix, 'png')) rmSync(earlier)
  await run('pdftoppm', ['-r', String(dpi), '-gray', '-png', pdf, prefix])
  return pageFiles(prefix, 'png').length
}

/* Files that pdftoppm has made of the pages, in order. */
function pageFiles(prefix: string, type: 'png' | 'pgm'): string[] {
  const folder = dirname(prefix)
  const own = new RegExp(`^${basename(prefix)}-\\d+\\.${type}$`)
  return readdirSync(folder)
    .filter((name) => own.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** The words of a PDF as they are kept to compare with: one line for each page. An accent is seen here, not at 60 dpi. */
export async function wordsOf(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  const pages = stdout.normalize('NFC').split('\f').slice(0, -1)
  return `${pages.map((page) => page.replace(/\s+/g, ' ').trim()).join('\n')}\n`
}

/** A grey picture, one byte a dot. */
export type Grey = { data: Buffer; width: number; height: number }

/** The pages of a PDF side by side, as they are compared: of a long one the first three and the last. */
export async function stripOf(pdf: string): Promise<Grey> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-strip-'))
  try {
    const prefix = join(folder, 'page')
    await run('pdftoppm', ['-r', String(COMPARED_DPI), '-gray', pdf, prefix])
    const files = pageFiles(prefix, 'pgm')
    const shown =
      files.length > COMPARED_PAGES ? [...files.slice(0, COMPARED_PAGES - 1), files.at(-1)!] : files
    const pages = shown.map((file) => readGrey(readFileSync(file)))
    const width = pages.reduce((sum, page) => sum + page.width + GAP, -GAP)
    const height = Math.max(...pages.map((page) => page.height))
    const data = Buffer.alloc(width * height, 128)
    let left = 0
    for (const page of pages) {
      for (let y = 0; y < page.height; y++)
        page.data.copy(data, y * width + left, y * page.width, (y + 1) * page.width)
      left += page.width + GAP
    }
    return { data, width, height }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/* A PGM file (P5, 255 greys), the plainest picture poppler writes. */
function readGrey(file: Buffer): Grey {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  if (!head) throw new Error('pdftoppm wrote no grey picture')
  return { data: file.subarray(head.length), width: Number(width), height: Number(height) }
}

/** A strip as the small PNG that is kept in approved/. */
export function encodeStrip({ data, width, height }: Grey): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: 8, dither: 0, compressionLevel: 9 })
    .toBuffer()
}
