import { jfifHead } from './jfif-head.ts'
import { jpegQuality } from './jpeg-quality.ts'

/** Written anew, a page of at most this quality would lose of its picture and hardly become smaller. */
const ENOUGH = 80
/* Markers of ITU T.81, and those of JFIF and Adobe. */
const [SOF0, SOF1, EOI, SOS, APP0, APP2, APP14, APP15, COM] = [
  0xc0, 0xc1, 0xd9, 0xda, 0xe0, 0xe2, 0xee, 0xef, 0xfe,
]

/**
 * A scanner's JPEG, its picture bit by bit, without what else lies in the file: what a device or a camera notes of
 * itself, of a place or a person, a small picture of the picture, anything behind the end. A JFIF header says the dots
 * per inch.
 * @param dpi of the picture, null when unknown
 * @returns null when it has to be written anew: finer than a page needs, of another colour space than
 * sRGB or grey, not sequential, or no whole JPEG
 */
export function jpegAsItCame(jpeg: Buffer, dpi: number | null): Buffer | null {
  if ((jpegQuality(jpeg) ?? 100) > ENOUGH) return null
  const kept: Buffer[] = [jfifHead(dpi)]
  let plain = false
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!
    if (marker === EOI) break
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    const segment = jpeg.subarray(at, end)
    if (marker === SOF0 || marker === SOF1) plain = isPlain(segment)
    else if (marker > SOF1 && marker < 0xd0 && ![0xc4, 0xc8, 0xcc].includes(marker)) return null
    if (marker === APP14 && segment[15] !== 1) return null
    if (marker === APP2 && segment.includes('ICC_PROFILE') && !isSrgb(segment)) return null
    const ofPicture = (marker < APP0 || marker > APP15) && marker !== COM
    if (ofPicture) kept.push(segment)
    at = end
    if (marker !== SOS) continue
    at = endOfScan(jpeg, end)
    kept.push(jpeg.subarray(end, at))
    if (jpeg[at + 1] === EOI) return plain ? Buffer.concat([...kept, jpeg.subarray(at, at + 2)]) : null
  }
  return null
}

/** Eight bits; one colour, or three that are numbered as JFIF does (those named R, G, B are not YCbCr). */
function isPlain(frame: Buffer): boolean {
  const colours = frame[9]
  if (frame[4] !== 8 || frame.readUInt16BE(5) === 0) return false
  return colours === 1 || (colours === 3 && [0, 1].includes(frame[10]!) && frame[13] === frame[10]! + 1)
}

/** A profile by that name (ASCII or UTF-16) says what is taken for granted where none is. */
function isSrgb(profile: Buffer): boolean {
  return profile.includes('sRGB') || profile.includes('\0s\0R\0G\0B')
}

/** Where the next marker stands behind the coded dots that begin here. */
function endOfScan(jpeg: Buffer, from: number): number {
  let at = jpeg.indexOf(0xff, from)
  // A byte 255 of the dots is followed by 0; marks between pieces of a scan are part of it.
  while (at >= 0 && at + 1 < jpeg.length && (jpeg[at + 1] === 0 || (jpeg[at + 1]! & 0xf8) === 0xd0)) {
    at = jpeg.indexOf(0xff, at + 2)
  }
  return at < 0 ? jpeg.length : at
}
