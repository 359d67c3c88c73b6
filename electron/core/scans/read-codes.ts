/* Runs in the picture worker; the rest of the program comes through pictures.ts. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { sharp } from './sharp.ts'

/** The code of a cover sheet is 60 mm wide: at this height of an A4 page each of its fields is still some dots. */
const SIDE = 1200
let ready = false

/**
 * The texts of the QR codes on a picture, in any position.
 * @param dots what the bytes are when they are bare dots and no file
 */
export async function readCodes(
  picture: Buffer,
  dots?: { width: number; height: number; channels: 1 },
): Promise<{ texts: string[] }> {
  if (!ready) {
    // Out of node_modules: nothing is fetched.
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
    const bytes = readFileSync(wasm)
    prepareZXingModule({
      overrides: {
        wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      },
    })
    ready = true
  }
  const { data, info } = await sharp(picture, dots && { raw: dots })
    .flatten({ background: 'white' })
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const codes = await readBarcodes(
    {
      data: new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength),
      width: info.width,
      height: info.height,
      colorSpace: 'srgb',
    } as Parameters<typeof readBarcodes>[0],
    { formats: ['QRCode'], tryHarder: true },
  )
  return { texts: codes.map(({ text }) => text) }
}
