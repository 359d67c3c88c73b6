import type { PageAdjustment } from '../../../common/scans/adjust-model.ts'
import { straightSize } from '../../../common/scans/adjust-rules.ts'
import type { Rotation } from '../../../common/scans/model.ts'
import { openPicture } from '../open-picture.ts'
import { sharp } from '../sharp.ts'
import { adjusted } from './adjusted.ts'
import { levelsOf } from './levels.ts'

const SIDE = { thumb: 240, full: 1600 }

/** A page for the screen, as it is adjusted: `thumb` a WebP of 240 dots on its longer side, `full` a JPEG of 1600. */
export async function showPage(
  picture: Buffer,
  view: PageAdjustment & { rotation: Rotation },
  size: 'thumb' | 'full',
): Promise<Buffer> {
  const { autoOrient } = await openPicture(picture).metadata()
  // Decoded no finer than what is left after cropping needs.
  const straight = straightSize(autoOrient, view.angle)
  const part = view.crop ?? { width: 1, height: 1 }
  const long = Math.max(straight.width * part.width, straight.height * part.height)
  const scale = Math.min(1, SIDE[size] / long)
  const { data, info } = await openPicture(picture)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: Math.max(1, Math.round(autoOrient.width * scale)) })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const small = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const levels = view.angle !== 0 || view.contrast > 0 ? await levelsOf(picture) : null
  const shown = adjusted(small, info, view, levels)
  return size === 'thumb'
    ? shown.webp({ quality: 60 }).toBuffer()
    : shown.jpeg({ quality: 75, chromaSubsampling: '4:4:4' }).toBuffer()
}
