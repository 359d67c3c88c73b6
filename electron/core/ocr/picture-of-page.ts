import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, type PDFRawStream } from '@cantoo/pdf-lib'
import type { Rotation } from '../../common/scans/model.ts'
import { type Matrix, type PageContent, pageContent } from './page-content.ts'
import { decodeStream } from './text/decode-stream.ts'

/** The picture that makes up a scanned page. */
export type PagePicture = {
  /** JPEG or TIFF, or the dots themselves with so many shades each. */
  bytes: Uint8Array
  channels: 1 | 3 | null
  width: number
  height: number
  /** Quarter turns to the right after which it is upright, as the page shows it. */
  turn: Rotation
  /** As it is shown on the page. */
  dpi: number
  /** From the unit square onto the page. */
  place: Matrix
}

/** More than A3 at 600 dpi. */
export const MAX_PIXELS = 100_000_000
/* What writers add behind the last row. */
const MORE = 4096
/* A logo or a stamp is no scanned page. */
const LEAST_SHARE = 0.3

/**
 * The picture of a scanned page: the largest, if it covers a good part of it.
 * @returns null: the page is drawn otherwise, or its picture is of a kind that cannot be read here
 * @throws TooLarge
 */
export function pictureOfPage(page: PDFPage, content: PageContent = pageContent(page)): PagePicture | null {
  const { width, height } = page.getSize()
  const area = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c)
  const largest = content.pictures.toSorted((one, other) => area(other.place) - area(one.place))[0]
  if (!largest || area(largest.place) < width * height * LEAST_SHARE) return null
  const { stream, place } = largest
  const size = { width: numberOf(stream.dict, 'Width'), height: numberOf(stream.dict, 'Height') }
  const found = readable(stream, size)
  if (!found || size.width < 1 || size.height < 1) return null
  const [a, b] = place
  const seen = page.getRotation().angle - (Math.atan2(b, a) * 180) / Math.PI
  const turn = ((((Math.round(seen / 90) * 90) % 360) + 360) % 360) as Rotation
  const dpi = (size.width * 72) / Math.hypot(a, b)
  return { ...found, ...size, turn, dpi, place }
}

type Size = { width: number; height: number }

/** The picture in a form that can be decoded. */
function readable(stream: PDFRawStream, size: Size): Pick<PagePicture, 'bytes' | 'channels'> | null {
  const { dict, contents } = stream
  const filter = dict.lookup(PDFName.of('Filter'))
  const [name, more] = filter instanceof PDFArray ? filter.asArray().map(String) : [String(filter ?? '')]
  if (more !== undefined) return null
  if (name === '/DCTDecode') return { bytes: contents, channels: null }
  if (name === '/CCITTFaxDecode') return faxAsTiff(dict, contents, size)
  if (name === '/FlateDecode' || name === '') return plain(stream, size)
  return null
}

function faxAsTiff(dict: PDFDict, data: Uint8Array, size: Size) {
  const given = dict.lookup(PDFName.of('DecodeParms')) ?? dict.lookup(PDFName.of('DecodeParams'))
  const parameters = given instanceof PDFArray ? given.lookup(0) : given
  const k = parameters instanceof PDFDict ? numberOf(parameters, 'K') : 0
  if (!(parameters instanceof PDFDict) || k >= 0) return null
  const blackIs1 = String(parameters.lookup(PDFName.of('BlackIs1')) ?? 'false') === 'true'
  // Where the decoder's 1 is black, a grey of 1 would have been white: the picture is drawn inverted.
  return asTiff(data, size, { compression: G4, whiteIsZero: !blackIs1 !== isInverted(dict) })
}

const [PLAIN, G4] = [1, 4]

/** One bit a dot, in the one strip of a TIFF. */
function asTiff(
  data: Uint8Array,
  { width, height }: Size,
  { compression, whiteIsZero }: { compression: number; whiteIsZero: boolean },
): Pick<PagePicture, 'bytes' | 'channels'> {
  const entries: [tag: number, type: number, value: number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, compression],
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
  return { bytes: Buffer.concat([header, data]), channels: null }
}

/** Rows of grey, colour or black and white without a header. */
function plain(stream: PDFRawStream, size: Size): Pick<PagePicture, 'bytes' | 'channels'> | null {
  const { dict } = stream
  const parameters = dict.lookup(PDFName.of('DecodeParms'))
  if (parameters instanceof PDFDict && numberOf(parameters, 'Predictor') > 1) return null
  if (parameters instanceof PDFArray) return null
  const bits = numberOf(dict, 'BitsPerComponent')
  const space = String(dict.lookup(PDFName.of('ColorSpace')) ?? '')
  const dots = size.width * size.height
  if (dots > MAX_PIXELS) return null
  const bytes = decodeStream(stream, dots * 3 + MORE)
  if (bits === 8 && space === '/DeviceRGB' && bytes.length >= dots * 3)
    return { bytes: bytes.subarray(0, dots * 3), channels: 3 }
  if (bits === 8 && space === '/DeviceGray' && bytes.length >= dots)
    return { bytes: bytes.subarray(0, dots), channels: 1 }
  if (bits === 1 && space === '/DeviceGray')
    return asTiff(bytes, size, { compression: PLAIN, whiteIsZero: isInverted(dict) })
  return null
}

function isInverted(dict: PDFDict): boolean {
  const decode = dict.lookup(PDFName.of('Decode'))
  return decode instanceof PDFArray && String(decode.get(0)) === '1'
}

function numberOf(dict: PDFDict, name: string): number {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFNumber ? value.asNumber() : 0
}
