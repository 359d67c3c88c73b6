import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { PaperRecord } from '../../electron/common/papers/model.ts'
import { makePdfs } from '../support/papers/make-pdfs.ts'
import { pdfFacts } from '../support/papers/pdf-facts.ts'

const run = promisify(execFile)

/** Dots per inch of the images that are compared: a letter is some twenty dots, a page some ten kilobytes. */
const COMPARED_DPI = 60
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

/** Grey PNG files of each page of a PDF, `name-1.png` …, beside it; their paths in order. */
export async function pagesOf(pdf: string, dpi: number): Promise<string[]> {
  const prefix = pdf.replace(/\.pdf$/, '')
  await run('pdftoppm', ['-r', String(dpi), '-gray', '-png', pdf, prefix])
  const folder = dirname(pdf)
  const own = new RegExp(`^${prefix.slice(folder.length + 1)}-\\d+\\.png$`)
  return readdirSync(folder)
    .filter((name) => own.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** The words of a PDF as they are kept to compare with: one line for each page. An accent is seen here, not at 60 dpi. */
export async function wordsOf(pdf: string): Promise<string> {
  return `${(await pdfFacts(pdf)).pages.map((page) => page.normalize('NFC')).join('\n')}\n`
}

/** All pages of a PDF side by side in one small grey image, as it is kept to compare with. */
export async function stripOf(pdf: string): Promise<Buffer> {
  const pages = await Promise.all(
    (await pagesOf(pdf, COMPARED_DPI)).map(async (file) => {
      const input = readFileSync(file)
      const { width, height } = await sharp(input).metadata()
      return { input, width, height }
    }),
  )
  let left = 0
  const placed = pages.map(({ input, width }) => {
    const page = { input, left, top: 0 }
    left += width + GAP
    return page
  })
  return sharp({
    create: {
      width: left - GAP,
      height: Math.max(...pages.map((page) => page.height)),
      channels: 3,
      background: '#808080',
    },
  })
    .composite(placed)
    .greyscale()
    .png({ palette: true, colours: 8, dither: 0, compressionLevel: 9 })
    .toBuffer()
}
