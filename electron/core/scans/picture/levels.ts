import { openPicture } from '../open-picture.ts'

/** How bright a page's paper is, in each colour and in grey, and its darkest ink. */
export type Levels = { paper: { r: number; g: number; b: number }; grey: number; darkest: number }

const SIDE = 160

/** Looks at a page no larger than a stamp. */
export async function levelsOf(picture: Buffer): Promise<Levels> {
  const { data, info } = await openPicture(picture)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: SIDE, height: SIDE, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const count = data.length / info.channels
  const colour = (channel: number) => {
    const values = new Uint8Array(count)
    for (let at = 0; at < count; at++)
      values[at] = data[at * info.channels + Math.min(channel, info.channels - 1)]!
    return values.sort()
  }
  const [r, g, b] = [0, 1, 2].map(colour)
  // Most of a page is paper; a photo of one has a surround, so not the very brightest and not the middle.
  const bright = Math.floor(count * 0.7)
  const paper = { r: r![bright]!, g: g![bright]!, b: b![bright]! }
  const darkest = Math.min(r![count >> 8]!, g![count >> 8]!, b![count >> 8]!)
  return { paper, grey: Math.round((paper.r + paper.g + paper.b) / 3), darkest }
}
