/* Tesseract 5 with the Vietnamese data, both out of node_modules: nothing is fetched, nothing is written to the disk.
   The core is used without tesseract.js around it, which would start threads of its own, look for data on the network
   and keep copies of it in the working folder. Runs in the process of ocr.worker.ts only: its memory never shrinks. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { Rotation } from '../../common/scans/model.ts'
import type { Line, PageText } from './page-words.ts'
import type { LoadTesseract, TesseractApi, TesseractModule } from './tesseract-core.ts'

const require = createRequire(import.meta.url)
const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
const LSTM_ONLY = 1
/* The dots of a form on which people write: nothing anybody searches for. */
const LEADER = /[.…_]{3,}/g
/* EXIF's number for "turn so far to the right to have it upright". */
const EXIF = { 0: 1, 90: 6, 180: 3, 270: 8 } as const

type Box = { x0: number; y0: number; x1: number; y1: number }
type Found = {
  blocks:
    | {
        paragraphs:
          | {
              lines: { baseline: Box; bbox: Box; words: { text: string; bbox: Box }[] }[]
            }[]
          | null
      }[]
    | null
}

export type Engine = {
  /**
   * Reads a picture (JPEG, PNG, PNM, TIFF).
   * @param size of the picture as it lies, pixels
   * @param turn quarter turns to the right after which it is upright
   * @throws when it is no picture, or the engine gives up
   */
  read(picture: Uint8Array, size: { width: number; height: number }, turn: Rotation): PageText
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
  // Fully automatic layout without looking for the orientation, which the officer has set.
  api.SetVariable('tessedit_pageseg_mode', '3')
  return { read: (...picture) => read(module, api, ...picture) }
}

function read(
  module: TesseractModule,
  api: TesseractApi,
  picture: Uint8Array,
  { width, height }: { width: number; height: number },
  turn: Rotation,
): PageText {
  module.FS.writeFile('/input', picture)
  try {
    if (api.SetImageFile(EXIF[turn], 0) !== 0) throw new Error('no picture')
    if (api.Recognize(null) !== 0) throw new Error('not recognised')
    const lines = linesOf(JSON.parse(api.GetJSONText()) as Found)
    const sideways = turn % 180 !== 0
    return {
      text: lines.map((line) => line.words.map(([text]) => text).join(' ')).join('\n'),
      words: { width: sideways ? height : width, height: sideways ? width : height, lines },
    }
  } finally {
    api.Clear()
    module.FS.unlink('/input')
  }
}

function linesOf({ blocks }: Found): Line[] {
  return (blocks ?? [])
    .flatMap((block) => block.paragraphs ?? [])
    .flatMap((paragraph) => paragraph.lines)
    .map(
      ({ baseline, bbox, words }): Line => ({
        from: [baseline.x0, baseline.y0],
        to: [baseline.x1, baseline.y1],
        height: bbox.y1 - bbox.y0,
        words: words
          .map((word): Line['words'][number] => [
            // Vietnamese letters as one code point each, as everybody types and searches them.
            word.text.normalize('NFC').replace(LEADER, '').trim(),
            word.bbox.x0,
            word.bbox.x1,
          ])
          .filter(([text]) => text !== ''),
      }),
    )
    .filter((line) => line.words.length > 0)
}

/** Can this processor compute with vectors? Some still in use at counters cannot. The smallest module that asks for it. */
function simd(): boolean {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate(bytes: Uint8Array): boolean } }
  return WebAssembly.validate(
    Uint8Array.of(
      0,
      97,
      115,
      109,
      1,
      0,
      0,
      0,
      1,
      5,
      1,
      96,
      0,
      1,
      123,
      3,
      2,
      1,
      0,
      10,
      10,
      1,
      8,
      0,
      65,
      0,
      253,
      15,
      253,
      98,
      11,
    ),
  )
}
