import type { Blot } from './find-blots.ts'
import type { Ink } from './find-ink.ts'

/** Square millimetres of ink up to which a page is called blank: less than a figure of small print. */
const MOST_INK_MM2 = 2.2
/** Smaller blots are dust, grain, or print shining through. */
const DUST_MM2 = 0.3
/** Holes of a binder lie this close to an edge. */
const MARGIN_MM = 22

/**
 * Is there nothing on this page but paper? Dust, punch holes, shadows at the edge and what shines through from behind
 * do not count. Only ever a hint: a blank back is part of the document until somebody says otherwise.
 */
export function isBlank(ink: Ink, blots: readonly Blot[], dpi: number): boolean {
  // Most of the page being dark is a picture or a lid left open, nothing that may be called blank.
  if (ink.paper < 110) return false
  const mm = dpi / 25.4
  let area = 0
  for (const blot of blots) {
    if (blot.area < DUST_MM2 * mm * mm || isHole(blot, ink, mm)) continue
    area += blot.area
    if (area > MOST_INK_MM2 * mm * mm) return false
  }
  return true
}

/** A full round dot of 4 to 9 mm near an edge. */
export function isHole(
  { left, right, top, bottom, area }: Blot,
  ink: Pick<Ink, 'width' | 'height'>,
  mm: number,
): boolean {
  const [width, height] = [right - left + 1, bottom - top + 1]
  const [least, most] = [Math.min(width, height), Math.max(width, height)]
  if (least < 3.5 * mm || most > 9 * mm || most > least * 1.3) return false
  const filled = area / (width * height)
  if (filled < 0.65 || filled > 0.92) return false
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return Math.min(x, y, ink.width - x, ink.height - y) < MARGIN_MM * mm
}
