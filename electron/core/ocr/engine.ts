/* Tesseract 5 with the Vietnamese data, both out of node_modules: nothing is fetched, nothing is written to the disk.
   The core is used without tesseract.js around it, which would start threads of its own, look for data on the network
   and keep copies of it in the working folder. Runs in the process of ocr.worker.ts only: its memory never shrinks. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { Grey } from '../scans/picture/grey-copy.ts'
import { readingCopy, type Table } from './copy/reading-copy.ts'
import { LEADER, type Line, type PageText } from './page-words.ts'
import type { LoadTesseract, TesseractApi, TesseractModule } from './tesseract-core.ts'

const require = createRequire(import.meta.url)
const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
const LSTM_ONLY = 1
/* The smallest module that asks for vectors. */
const WITH_VECTORS = '0061736d010000000105016000017b030201000a0a0108004100fd0ffd620b'
/* Of a hundred. What the engine is less sure of is a signature or a stamp it took for letters. */
const LEAST_SURE = 50
/* Capitals with a mark and small ones differ in size alone; nobody writes one after a small letter. */
const ODD_CAPITAL = /^\p{Ll}+(?![A-Z])\p{Lu}\p{Ll}*$/u
/* A page that has only letters standing alone has none: they are stains and print shining through. */
const TWO_LETTERS = /[\p{L}\p{N}].*[\p{L}\p{N}]/u
/** Tesseract's page segmentation modes. */
const LAYOUT = {
  /** Without looking for the orientation, which the officer has set. */
  page: '3',
  /** Lines one below the other. */
  lines: '6',
}

type Box = { x0: number; y0: number; x1: number; y1: number }
type Found = {
  blocks:
    | {
        paragraphs:
          | {
              lines: {
                confidence: number
                baseline: Box
                bbox: Box
                words: { text: string; confidence: number; bbox: Box }[]
              }[]
            }[]
          | null
      }[]
    | null
}

export type Engine = {
  /**
   * Reads a page.
   * @param page upright; it is used up
   * @throws when the engine gives up
   */
  read(page: Grey, dpi: number): PageText
}

/** Starts the engine; some 60 ms and 100 MB. */
export async function startEngine(): Promise<Engine> {
  const core = `tesseract.js-core/tesseract-core${simd() ? '-simd' : ''}-lstm`
  const load = require(`${core}.js`) as LoadTesseract
  const quiet = (): void => undefined
  const module = await load({
    wasmBinary: readFileSync(require.resolve(`${core}.wasm`)),
    TesseractProgress: quiet,
    // What it says quotes file names at most, but nobody reads it either.
    print: quiet,
    printErr: quiet,
  })
  module.FS.writeFile('./vie.traineddata', gunzipSync(readFileSync(require.resolve(DATA))))
  const api = new module.TessBaseAPI()
  if (api.Init(null, 'vie', LSTM_ONLY) !== 0) throw new Error('the Vietnamese data could not be read')
  return {
    read: (page, dpi) => {
      const { width, height } = page
      const { text, table } = readingCopy(page, dpi)
      const inTables = table ? onPage(read(module, api, table, dpi, LAYOUT.lines), table) : []
      const around = text ? read(module, api, text, dpi, LAYOUT.page) : []
      const seen = inOrder(around, inTables)
      const lines = seen.some(({ words }) => words.some(([word]) => TWO_LETTERS.test(word))) ? seen : []
      return {
        text: lines.map((line) => line.words.map(([word]) => word).join(' ')).join('\n'),
        words: { width, height, lines },
      }
    },
  }
}

function read(
  module: TesseractModule,
  api: TesseractApi,
  { data, width, height }: Grey,
  dpi: number,
  layout: string,
): Line[] {
  // As PGM: a header and the shades.
  module.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
  try {
    api.SetVariable('tessedit_pageseg_mode', layout)
    api.SetVariable('user_defined_dpi', String(Math.round(dpi)))
    if (api.SetImageFile(1, 0) !== 0) throw new Error('no picture')
    if (api.Recognize(null) !== 0) throw new Error('not recognised')
    return linesOf(JSON.parse(api.GetJSONText()) as Found)
  } finally {
    api.Clear()
    module.FS.unlink('/input')
  }
}

/** Lines of a table's picture where they stand on the page. */
function onPage(lines: readonly Line[], table: Table): Line[] {
  return lines.map(({ from, height, words }) => {
    const moved = words.map(([text, left, right]): Line['words'][number] => {
      const start = table.onPage((left + right) / 2, from[1]).x - (left + right) / 2
      return [text, left + start, right + start]
    })
    const { y } = table.onPage(words[0]![1], from[1])
    return { from: [moved[0]![1], y], to: [moved.at(-1)![2], y], height, words: moved }
  })
}

/** The lines of tables go before the first line that stands below them. */
function inOrder(around: readonly Line[], inTables: readonly Line[]): Line[] {
  const lines = [...around]
  let next = 0
  for (const line of inTables) {
    const below = lines.findIndex(({ from }, index) => index >= next && from[1] > line.from[1])
    const at = below < 0 ? lines.length : below
    lines.splice(at, 0, line)
    next = at + 1
  }
  return lines
}

function linesOf({ blocks }: Found): Line[] {
  return (blocks ?? [])
    .flatMap((block) => block.paragraphs ?? [])
    .flatMap((paragraph) => paragraph.lines)
    .map(
      ({ confidence, baseline, bbox, words }): Line => ({
        from: [baseline.x0, baseline.y0],
        to: [baseline.x1, baseline.y1],
        height: bbox.y1 - bbox.y0,
        words: words
          .filter((word) => Math.max(confidence, word.confidence) >= LEAST_SURE)
          .map((word): Line['words'][number] => [
            // Vietnamese letters as one code point each, as everybody types and searches them.
            asWritten(word.text),
            word.bbox.x0,
            word.bbox.x1,
          ])
          .filter(([text]) => text !== ''),
      }),
    )
    .filter((line) => line.words.length > 0)
}

function asWritten(text: string): string {
  const word = text.normalize('NFC').replace(LEADER, '').trim()
  return ODD_CAPITAL.test(word) ? word.toLowerCase() : word
}

/** Can this processor compute with vectors? Some still in use at counters cannot. */
function simd(): boolean {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate(bytes: Uint8Array): boolean } }
  return WebAssembly.validate(Buffer.from(WITH_VECTORS, 'hex'))
}
