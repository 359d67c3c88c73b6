import type { DocumentForm, PageAdjustment } from '../../../common/scans/adjust-model.ts'
import { asJpeg } from '../page-image.ts'
import { openPicture } from '../open-picture.ts'
import { adjusted } from './adjusted.ts'
import { encodeG4, type G4 } from './g4.ts'
import { jpegQuality } from './jpeg-quality.ts'
import { levelsOf } from './levels.ts'

/** A page as it goes into a document: a JPEG of so many dots, or G4, which adds some to the right and below. */
export type DrawnPage = { bytes: Buffer; width: number; height: number; g4: Omit<G4, 'data'> | null }

/** A page put straight is at most so much larger than it came. */
const GROWTH = 1.2
const BEST = 80
/** Below this, print of ten points gets blurred; rather too large than that. */
const LEAST_FOR_TARGET = 35
const STEP = 8

/** A page as its document shows it, not turned: the PDF says that. What need not be written anew goes as it came. */
export async function drawPage(
  picture: Buffer,
  adjustment: PageAdjustment,
  { mode, targetKb }: DocumentForm,
): Promise<DrawnPage> {
  const { angle, crop, contrast } = adjustment
  const asItCame = await asJpeg(picture)
  const { width, height, autoOrient, chromaSubsampling, channels } = await openPicture(asItCame).metadata()
  const target = targetKb === null ? Number.POSITIVE_INFINITY : targetKb * 1024
  const untouched = angle === 0 && crop === null && contrast === 0
  const right = mode === 'color' || (mode === 'gray' && channels === 1)
  if (untouched && right && asItCame.length <= target) return { bytes: asItCame, width, height, g4: null }

  const levels = angle !== 0 || contrast > 0 ? await levelsOf(picture) : null
  // Whatever the original was, the JPEG of it is read: that is read faster, and a photo lies upright in it.
  const page = adjusted(openPicture(asItCame), autoOrient, { ...adjustment, rotation: 0 }, levels)
  if (mode === 'lineart') {
    const { data, info } = await page.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
    const shown = { width: info.width, height: info.height }
    const { data: bytes, ...g4 } = await encodeG4({ data, ...shown })
    return { bytes, ...shown, g4 }
  }
  const written = mode === 'gray' || channels === 1 ? page.toColourspace('b-w') : page
  const most = Math.min(target, asItCame.length * GROWTH)
  const own = jpegQuality(asItCame) ?? BEST
  let quality = Math.min(BEST, own)
  for (;;) {
    const { data, info } = await written
      .clone()
      .jpeg({ quality, chromaSubsampling: chromaSubsampling === '4:2:0' ? '4:2:0' : '4:4:4' })
      .toBuffer({ resolveWithObject: true })
    const least = data.length > asItCame.length * GROWTH ? 5 : Math.min(own, LEAST_FOR_TARGET)
    if (data.length <= most || quality <= least) {
      return { bytes: data, width: info.width, height: info.height, g4: null }
    }
    // Bytes fall somewhat more slowly than quality; far off, the steps are larger.
    quality = Math.max(least, Math.min(quality - STEP, Math.round(quality * (most / data.length) ** 0.7)))
  }
}
