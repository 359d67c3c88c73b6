import sharp from 'sharp'
import { encodeStrip, type Grey } from './draw-papers.ts'

/** A dot differs when its grey does by more than this (of 255): fonts are hinted a shade apart by another poppler. */
const SHADE = 64
/** So many dots may differ: less than the thinnest letter has. */
const ALLOWED = 6

/** How a drawn paper compares with the approved one. */
export type Comparison = {
  same: boolean
  /** Dots that differ; null when the sizes do, which is another number of pages or another paper. */
  differing: number | null
  /** Approved, drawn, and what differs in red, one under the other. */
  picture: () => Promise<Buffer>
}

/** Compares an approved image (PNG) with what was drawn now, dot by dot. */
export async function compareImages(approved: Buffer, after: Grey): Promise<Comparison> {
  const before = await greyOf(approved)
  const sameSize = before.width === after.width && before.height === after.height
  const differs = (dot: number) => Math.abs(before.data[dot]! - after.data[dot]!) > SHADE
  let differing = 0
  if (sameSize) for (let dot = 0; dot < before.data.length; dot++) if (differs(dot)) differing++
  return {
    same: sameSize && differing <= ALLOWED,
    differing: sameSize ? differing : null,
    picture: async () => {
      const { width, height } = after
      const marked = Buffer.alloc(width * height * 3)
      for (let dot = 0; dot < after.data.length; dot++) {
        const red = sameSize && differs(dot)
        const pale = 170 + after.data[dot]! / 3
        marked.set(red ? [230, 0, 0] : [pale, pale, pale], dot * 3)
      }
      const difference = await sharp(marked, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer()
      const stacked = [approved, await encodeStrip(after), difference]
      const heights = [before.height, height, height]
      return sharp({
        create: {
          width: Math.max(before.width, width),
          height: heights.reduce((sum, one) => sum + one + 8, 0),
          channels: 3,
          background: '#4060a0',
        },
      })
        .composite(
          stacked.map((input, index) => ({
            input,
            left: 0,
            top: heights.slice(0, index).reduce((sum, one) => sum + one + 8, 0),
          })),
        )
        .png()
        .toBuffer()
    },
  }
}

async function greyOf(image: Buffer): Promise<Grey> {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
