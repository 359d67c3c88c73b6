import type { Grey } from '../scans/picture/grey-copy.ts'
import { sharp } from '../scans/sharp.ts'
import { MAX_PIXELS, type PagePicture } from './picture-of-page.ts'

/**
 * The picture of a page in shades of grey, upright.
 * @throws when it is no picture
 */
export async function openPagePicture(
  picture: Pick<PagePicture, 'bytes' | 'channels' | 'width' | 'height' | 'turn'>,
): Promise<Grey> {
  const { bytes, channels, width, height, turn } = picture
  // A picture cut short is read as far as it goes.
  const opened = sharp(bytes, {
    failOn: 'none',
    limitInputPixels: MAX_PIXELS,
    ...(channels && { raw: { width, height, channels } }),
  })
  const { data, info } = await opened
    .flatten({ background: 'white' })
    .rotate(turn)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
