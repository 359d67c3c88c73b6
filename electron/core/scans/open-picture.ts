import type { Sharp } from 'sharp'
import { sharp } from './sharp.ts'

/** More than A3 at 600 dpi: nothing a counter scans, and more memory than an old PC has to spare. */
const MAX_PIXELS = 100_000_000

/** Opens a picture so that a cut or broken one throws instead of becoming grey. @param page of a TIFF, from 0 */
export function openPicture(bytes: Buffer, page = 0): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1, page })
}
