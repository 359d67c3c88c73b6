import { sharp } from '../sharp.ts'
import { findPaper } from './find-ink.ts'
import type { Grey } from './grey-copy.ts'

/** A page in black and white, as CCITT group 4 (ITU T.6) in one piece, for a PDF to take as it is. */
export type G4 = { data: Buffer; width: number; height: number; blackIs1: boolean }

/** Darker than this part of the paper around it is black: thin strokes stay, paper with a tone is white. */
const BLACK = 0.74
/** A tile of TIFF is a multiple of this wide and high; the page is made so with white. */
const TILE = 16
const TAG = { photometric: 262, fillOrder: 266, offsets: 324, counts: 325 }

/** Black and white, each dot against the paper around it. */
export async function encodeG4(grey: Grey): Promise<G4> {
  const paper = findPaper(grey)
  const [width, height] = [grey.width, grey.height].map((side) => Math.ceil(side / TILE) * TILE) as [
    number,
    number,
  ]
  const dots = Buffer.alloc(width * height, 255)
  for (let y = 0; y < grey.height; y++) {
    for (let x = 0; x < grey.width; x++) {
      if (grey.data[y * grey.width + x]! < paper.at(x, y) * BLACK) dots[y * width + x] = 0
    }
  }
  const tiff = await sharp(dots, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: width, tileHeight: height })
    .toBuffer()
  const tags = readTags(tiff)
  if (tags.get(TAG.fillOrder) === 2) throw new Error('bits of a TIFF the other way round')
  const offset = tags.get(TAG.offsets)!
  const data = Buffer.from(tiff.subarray(offset, offset + tags.get(TAG.counts)!))
  // 1 in the code is black by itself; a TIFF that calls 0 black has written the page inside out.
  return { data, width, height, blackIs1: tags.get(TAG.photometric) === 1 }
}

/** The tags of the first directory of a TIFF that have one value. */
function readTags(tiff: Buffer): Map<number, number> {
  const small = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (small ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const start = u32(4)
  const tags = new Map<number, number>()
  for (let index = 0; index < u16(start); index++) {
    const at = start + 2 + index * 12
    tags.set(u16(at), u16(at + 2) === 3 ? u16(at + 8) : u32(at + 8))
  }
  return tags
}
