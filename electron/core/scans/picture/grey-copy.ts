import type { Sharp } from 'sharp'

/** A picture in shades of grey, row by row from the top left; 0 black, 255 white. */
export type Grey = { data: Uint8Array; width: number; height: number }

/** Dots per inch at which pages are looked at: a line of small print is still some dots, the grain of paper is not. */
export const LOOK_DPI = 100
/** A4 at that resolution; pictures that do not say how large they are, are taken for a sheet of it. */
const A4_LONG = 1169
/** A3 and half as much again: more only costs time. */
const MOST = 2500

/** Dots per inch, as the page says or as if a sheet of A4 filled it. */
function ownDpi({ width, height }: { width: number; height: number }, dpi: number | null): number {
  return dpi ?? (Math.max(width, height) / A4_LONG) * LOOK_DPI
}

/**
 * The page as measurements look at it, decoded no finer than needed (JPEG is read at half or a quarter of its size).
 * @param page what sharp reads it from, upright; its size as it is seen, and dots per inch, null when unknown
 */
export async function greyCopy(
  page: Sharp,
  { width, height, dpi }: { width: number; height: number; dpi: number | null },
): Promise<Grey & { dpi: number }> {
  const long = Math.max(width, height)
  const own = ownDpi({ width, height }, dpi)
  const scale = Math.min(1, LOOK_DPI / own, MOST / long)
  const { data, info } = await page
    .toColourspace('b-w')
    .resize({ width: Math.max(1, Math.round(width * scale)), kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, dpi: own * scale }
}
