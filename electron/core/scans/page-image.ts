/* Runs in the picture worker; the rest of the program comes through pictures.ts. */
import { ARCHIVE_DPI } from '../../common/scans/model.ts'
import { DocumentFault } from './document-fault.ts'
import { openPicture } from './open-picture.ts'
import { jfifHead } from './picture/jfif-head.ts'
import { jpegAsItCame } from './picture/jpeg-as-it-came.ts'
import { sharp } from './sharp.ts'

// 4:4:4, because red stamps blur with halved colour; JPEG q75 is about 350 KB for A4 at 300 dpi.
const JPEG = { quality: 75, chromaSubsampling: '4:4:4' } as const

/** A page as it is stored: JPEG, upright as far as the picture says so itself. */
export type PageImage = {
  jpeg: Buffer
  width: number
  height: number
  dpi: number | null
}

/** Width, height as stored, and the dots per inch it says it has. */
export async function measure(
  bytes: Buffer,
): Promise<{ width: number; height: number; density: number | null }> {
  const { width, height, density } = await sharp(bytes).metadata()
  return { width, height, density: density ?? null }
}

/**
 * Reads a picture that was not made by us, to its last row: one cut in the middle is found here and not when its
 * document is made. Width and height are as it is seen.
 * @throws DocumentFault FILE_BROKEN or FILE_TOO_LARGE
 */
export async function readPicture(
  bytes: Buffer,
): Promise<{ width: number; height: number; dpi: number | null; blank: boolean }> {
  try {
    const { autoOrient, density } = await openPicture(bytes).metadata()
    await openPicture(bytes).stats()
    return { ...autoOrient, dpi: density ?? null, blank: await isBlank(bytes) }
  } catch (error) {
    throw pictureFault(error)
  }
}

/** Why a picture could not be read. */
export function pictureFault(error: unknown): DocumentFault {
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
  return new DocumentFault(tooLarge ? 'FILE_TOO_LARGE' : 'FILE_BROKEN', error)
}

/** A JPEG that a PDF shows as it is meant: unchanged if possible, else written anew at a quality that shows no loss. */
export async function asJpeg(bytes: Buffer): Promise<Buffer> {
  const { format, orientation = 1, space, channels, bitsPerSample } = await openPicture(bytes).metadata()
  const asItIs = format === 'jpeg' && orientation === 1 && (bitsPerSample ?? 8) === 8
  if (asItIs && ((space === 'srgb' && channels === 3) || (space === 'b-w' && channels === 1))) return bytes
  return openPicture(bytes)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/**
 * A scanned page (TIFF, PNG or JPEG) as JPEG with at most `dpi` dots per inch; never enlarged. A JPEG that is no finer
 * than a page needs keeps its picture bit by bit.
 * @param page its bytes, which page of them (a TIFF's; from 0) and its real dots per inch, null when unknown
 * @throws DocumentFault FILE_BROKEN when it is cut or no picture
 */
export async function normalisePage(
  page: { bytes: Buffer; dpi: number | null; at?: number },
  dpi: number = ARCHIVE_DPI,
): Promise<PageImage> {
  try {
    const { autoOrient, channels, orientation = 1 } = await openPicture(page.bytes, page.at).metadata()
    const scale = page.dpi !== null && page.dpi > dpi ? dpi / page.dpi : 1
    const said = page.dpi === null ? null : Math.round(page.dpi * scale)
    const asItCame = scale === 1 && orientation === 1 ? jpegAsItCame(page.bytes, said) : null
    if (asItCame) {
      await readToTheEnd(asItCame)
      return { jpeg: asItCame, ...autoOrient, dpi: said }
    }
    const upright = openPicture(page.bytes, page.at).autoOrient().flatten({ background: 'white' })
    const sized = scale === 1 ? upright : upright.resize({ width: Math.round(autoOrient.width * scale) })
    // Grey on paper stays one channel; sharp would make three of it.
    const written = channels <= 2 ? sized.toColourspace('b-w') : sized
    const { data: jpeg, info } = await written.jpeg(JPEG).toBuffer({ resolveWithObject: true })
    return {
      // sharp can only say it by keeping all metadata with it.
      jpeg: Buffer.concat([jfifHead(said), jpeg.subarray(2)]),
      width: info.width,
      height: info.height,
      dpi: said,
    }
  } catch (error) {
    throw new DocumentFault('FILE_BROKEN', error)
  }
}

/** @throws when it is cut or broken anywhere */
async function readToTheEnd(jpeg: Buffer): Promise<void> {
  // So small, its dots are read and hardly reckoned with.
  await openPicture(jpeg).resize({ width: 64 }).raw().toBuffer()
}

/**
 * Is there nothing on this page but paper? Only ever a hint for the officer: a blank back is part of the document
 * until somebody says otherwise.
 */
export async function isBlank(picture: Buffer): Promise<boolean> {
  // At 600 pixels across, a line of small print is still some dots, the grain of paper and dust are averaged away.
  // Edges are left out: they show the shadow of the lid and the holes of the binder.
  const grey = await openPicture(picture)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .resize({ width: 600, height: 850, fit: 'fill' })
    .extract({ left: 24, top: 34, width: 552, height: 782 })
    .raw()
    .toBuffer()
  const paper = Uint8Array.from(grey).sort()[grey.length >> 1]!
  // Most of the page being dark is a picture or a lid left open, nothing that may be called blank.
  if (paper < 128) return false
  let ink = 0
  for (const value of grey) if (value < paper - 40) ink++
  return ink < grey.length * 0.0001
}
