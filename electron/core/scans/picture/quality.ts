import type { PageFault } from '../../../common/scans/adjust-model.ts'
import { ARCHIVE_DPI } from '../../../common/scans/model.ts'
import { isHole } from './blank.ts'
import { findBlots } from './find-blots.ts'
import type { Ink } from './find-ink.ts'

const A4_LONG_INCH = 11.69
/** A3 and a little more; between that and a visiting card lies what is scanned. */
const PAPER_INCH = { least: 1.6, most: 17.4 }
/** Scanners round: 199 said is 200 meant. */
const NEARLY = 0.98
const DARK_PAPER = 150
const PALE_INK = 62

/**
 * What speaks against a page as a copy.
 * @param page its own size in dots, and dots per inch as it says, null when it does not
 * @param depth how dark its ink is (contrast.ts)
 */
export function findFaults(
  page: { width: number; height: number; dpi: number | null },
  look: { ink: Ink; dpi: number; depth: number | null; blank: boolean },
): PageFault[] {
  const faults: PageFault[] = []
  if (realDpi(page) < ARCHIVE_DPI * NEARLY) faults.push('LOW_RESOLUTION')
  if (!look.blank && isCutOff(look.ink, look.dpi)) faults.push('CUT_OFF')
  if (look.ink.paper < DARK_PAPER) faults.push('TOO_DARK')
  // On dark paper all ink is pale; that it is dark says what to do.
  else if (!look.blank && look.depth !== null && look.depth < PALE_INK) faults.push('TOO_PALE')
  return faults
}

/** Dots per inch; of a picture that says none, or none that can be (a photo's 72), as if a sheet of A4 filled it. */
export function realDpi({
  width,
  height,
  dpi,
}: {
  width: number
  height: number
  dpi: number | null
}): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const plausible = dpi !== null && short / dpi >= PAPER_INCH.least && long / dpi <= PAPER_INCH.most
  return plausible ? dpi : long / A4_LONG_INCH
}

/** Do letters touch the edge of the picture? Shadows and lids are longer, holes rounder. */
function isCutOff({ edge, width, height }: Ink, dpi: number): boolean {
  const mm = dpi / 25.4
  const letters = findBlots({ dots: edge, width, height }).blots.filter((blot) => {
    const [wide, high] = [blot.right - blot.left + 1, blot.bottom - blot.top + 1]
    const small = Math.max(wide, high) <= 12 * mm && Math.max(wide, high) >= 1.2 * mm
    return small && Math.min(wide, high) >= 0.5 * mm && !isHole(blot, { width, height }, mm)
  })
  return letters.length >= 3
}
