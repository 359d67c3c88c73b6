import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { Rotation } from '../../common/scans/model.ts'
import { type Matrix, pageContent } from './page-content.ts'

/** The picture that makes up a scanned page, as bytes the engine can read. */
export type PagePicture = {
  bytes: Uint8Array
  width: number
  height: number
  /** Quarter turns to the right after which it is upright, as the page shows it. */
  turn: Rotation
  /** From the unit square onto the page. */
  place: Matrix
}

/* A logo or a stamp is no scanned page. */
const LEAST_SHARE = 0.3

/**
 * The picture of a scanned page: the largest, if it covers a good part of it.
 * @returns null: the page is drawn otherwise, or its picture is of a kind that cannot be read here
 */
export function pictureOfPage(page: PDFPage): PagePicture | null {
  const { width, height } = page.getSize()
  const area = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c)
  const largest = pageContent(page).pictures.toSorted((one, other) => area(other.place) - area(one.place))[0]
  if (!largest || area(largest.place) < width * height * LEAST_SHARE) return null
  const { stream, place } = largest
  const size = { width: numberOf(stream.dict, 'Width'), height: numberOf(stream.dict, 'Height') }
  const bytes = readable(stream, size)
  if (!bytes) return null
  const [a, b] = place
  const seen = page.getRotation().angle - (Math.atan2(b, a) * 180) / Math.PI
  const turn = ((((Math.round(seen / 90) * 90) % 360) + 360) % 360) as Rotation
  return { bytes, ...size, turn, place }
}

/** The picture in a format with a header of its own. */
function readable(stream: PDFRawStream, size: { width: number; height: number }): Uint8Array | null {
  const { dict, contents } = stream
  const filter = dict.lookup(PDFName.of('Filter'))
  const [name, more] = filter instanceof PDFArray ? filter.asArray().map(String) : [String(filter ?? '')]
  if (more !== undefined) return null
  if (name === '/DCTDecode') return contents
  if (name === '/CCITTFaxDecode') return faxAsTiff(dict, contents, size)
  if (name === '/FlateDecode' || name === '') return plainAsPnm(stream, size)
  return null
}

/** CCITT G4 in the one strip of a TIFF. */
function faxAsTiff(dict: PDFDict, data: Uint8Array, { width, height }: { width: number; height: number }) {
  const given = dict.lookup(PDFName.of('DecodeParms')) ?? dict.lookup(PDFName.of('DecodeParams'))
  const parameters = given instanceof PDFArray ? given.lookup(0) : given
  const k = parameters instanceof PDFDict ? numberOf(parameters, 'K') : 0
  if (!(parameters instanceof PDFDict) || k >= 0) return null
  const blackIs1 = String(parameters.lookup(PDFName.of('BlackIs1')) ?? 'false') === 'true'
  // Where the decoder's 1 is black, a grey of 1 would have been white: the picture is drawn inverted.
  const whiteIsZero = !blackIs1 !== isInverted(dict)
  const entries: [tag: number, type: number, value: number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 4],
    [262, 3, whiteIsZero ? 0 : 1],
    [273, 4, 0],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, data.length],
  ]
  const header = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  header.write('II*\0', 'latin1')
  header.writeUInt32LE(8, 4)
  header.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12
    header.writeUInt16LE(tag, at)
    header.writeUInt16LE(type, at + 2)
    header.writeUInt32LE(1, at + 4)
    header.writeUInt32LE(tag === 273 ? header.length : value, at + 8)
  }
  return Buffer.concat([header, data])
}

/** Rows of grey, colour or black and white without a header. */
function plainAsPnm(stream: PDFRawStream, { width, height }: { width: number; height: number }) {
  const { dict } = stream
  const parameters = dict.lookup(PDFName.of('DecodeParms'))
  if (parameters instanceof PDFDict && numberOf(parameters, 'Predictor') > 1) return null
  if (parameters instanceof PDFArray) return null
  const bits = numberOf(dict, 'BitsPerComponent')
  const space = String(dict.lookup(PDFName.of('ColorSpace')) ?? '')
  const data = Buffer.from(decodePDFRawStream(stream).decode())
  const header = (kind: string, most: string): Buffer => Buffer.from(`${kind}\n${width} ${height}\n${most}`)
  if (bits === 8 && space === '/DeviceRGB') return Buffer.concat([header('P6', '255\n'), data])
  if (bits === 8 && space === '/DeviceGray') return Buffer.concat([header('P5', '255\n'), data])
  // In PNM a 1 is black.
  if (bits === 1 && space === '/DeviceGray') {
    return Buffer.concat([header('P4', ''), isInverted(dict) ? data : data.map((byte) => byte ^ 255)])
  }
  return null
}

function isInverted(dict: PDFDict): boolean {
  const decode = dict.lookup(PDFName.of('Decode'))
  return decode instanceof PDFArray && String(decode.get(0)) === '1'
}

function numberOf(dict: PDFDict, name: string): number {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFNumber ? value.asNumber() : value instanceof PDFRef ? 0 : 0
}
