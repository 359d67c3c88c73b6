/* Runs in the picture worker; the rest of the program comes through pictures.ts. */
import { ARCHIVE_DPI, type FileKind, MAX_TIFF_PAGES } from '../../common/scans/model.ts'
import { DocumentFault } from './document-fault.ts'
import { openPicture } from './open-picture.ts'
import { isBlank, normalisePage, pictureFault } from './page-image.ts'

/** Nothing that scans to a folder scans finer; a file that says so would lose its page to a wrong word. */
const FINEST_DPI = 600

type PageSize = { width: number; height: number; dpi: number | null }

/**
 * The pages of a TIFF by what each says of itself; none is decoded yet.
 * @throws DocumentFault FILE_BROKEN, or FILE_TOO_LARGE when there are too many or one is too large
 */
export async function tiffPages(bytes: Buffer): Promise<{ pages: PageSize[] }> {
  try {
    const { pages: count = 1 } = await openPicture(bytes).metadata()
    if (count > MAX_TIFF_PAGES) throw new DocumentFault('FILE_TOO_LARGE')
    const pages: PageSize[] = []
    for (let at = 0; at < count; at++) {
      const { autoOrient, density } = await openPicture(bytes, at).metadata()
      pages.push({ ...autoOrient, dpi: saidDpi(density) })
    }
    return { pages }
  } catch (error) {
    throw error instanceof DocumentFault ? error : pictureFault(error)
  }
}

/**
 * One page of a TIFF as it is stored: what is black and white (as fax and lineart are) stays so, dot by dot, as PNG;
 * anything else becomes a JPEG as a scanned page does.
 * @param at from 0
 * @throws DocumentFault FILE_BROKEN or FILE_TOO_LARGE
 */
export async function tiffPage(
  bytes: Buffer,
  at: number,
): Promise<PageSize & { kind: FileKind; bytes: Buffer; blank: boolean }> {
  try {
    const { bitsPerSample, channels, density } = await openPicture(bytes, at).metadata()
    const dpi = saidDpi(density)
    if (bitsPerSample !== 1 || channels !== 1) {
      const { jpeg, ...size } = await normalisePage({ bytes, dpi, at }, ARCHIVE_DPI)
      return { kind: 'jpeg', bytes: jpeg, ...size, blank: await isBlank(jpeg) }
    }
    const { data: png, info } = await openPicture(bytes, at)
      .autoOrient()
      .toColourspace('b-w')
      .png({ palette: true, colours: 2, dither: 0, compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    return {
      kind: 'png',
      bytes: png,
      width: info.width,
      height: info.height,
      dpi,
      blank: await isBlank(png),
    }
  } catch (error) {
    throw error instanceof DocumentFault ? error : pictureFault(error)
  }
}

function saidDpi(density: number | undefined): number | null {
  return density !== undefined && density > 1 && density <= FINEST_DPI ? Math.round(density) : null
}
