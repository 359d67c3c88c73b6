import type { PageBox, PageFacts } from '../../../common/scans/adjust-model.ts'
import { MAX_ANGLE } from '../../../common/scans/adjust-model.ts'
import { isBlank } from './blank.ts'
import { inkDepth, suggestContrast } from './contrast.ts'
import { findInk } from './find-ink.ts'
import { findLetters } from './find-letters.ts'
import type { Grey } from './grey-copy.ts'
import { findOrientation } from './orientation.ts'
import { findSheet, keptBox } from './paper-edges.ts'
import { findFaults } from './quality.ts'

/** Less is not seen, and putting it straight would cost more sharpness than it brings. */
const LEAST_ANGLE = 0.12

/** The facts of a page, and what to keep of it when it is put straight. */
export type Found = { facts: PageFacts; kept: PageBox | null }

/**
 * All that can be told of a page from a small grey copy of it.
 * @param page its own size in dots, upright, and dots per inch, null when unknown
 */
export async function findFacts(
  page: { width: number; height: number; dpi: number | null },
  grey: Grey & { dpi: number },
): Promise<Found> {
  const ink = findInk(grey)
  const letters = findLetters(ink, grey.dpi)
  const blank = isBlank(ink, letters.blots, grey.dpi)
  const depth = inkDepth(grey, ink)
  const { skew, turn } = blank ? { skew: 0, turn: null } : findOrientation(letters)
  const known = Math.abs(skew) >= LEAST_ANGLE && Math.abs(skew) <= MAX_ANGLE + 0.2
  const angle = known ? Math.max(-MAX_ANGLE, Math.min(MAX_ANGLE, Math.round(-skew * 20) / 20)) : 0
  return {
    facts: {
      angle,
      turn: turn ?? 0,
      crop: findSheet(ink, angle),
      contrast: blank ? 0 : suggestContrast(ink.paper, depth),
      blank,
      faults: findFaults(page, { ink, dpi: grey.dpi, depth, blank }),
    },
    kept: angle === 0 ? null : keptBox(ink, letters.blots, angle),
  }
}
