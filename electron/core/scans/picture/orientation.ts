import type { PageFacts } from '../../../common/scans/adjust-model.ts'
import { type Lines, measureLines, type Side, sharpnessAt } from './deskew.ts'
import type { Letters } from './find-letters.ts'

/** How a page lies. `turn`: quarter turns to the right that put it upright, null when that cannot be told. */
export type Orientation = Lines & { turn: PageFacts['turn'] | null }

/** Fewer are a line or two, in which chance rules. */
const LEAST_LETTERS = 60
/* Lines of print are this much sharper than what letters form across them, and the side on which letters stand this
   much sharper than the other one; on the corpus at least 1.9 and 1.2. */
const AXIS_MARGIN = 1.3
const SIDE_MARGIN = 1.08

const TURNS = { bottom: 0, top: 180, left: 270, right: 90 } as const
const OPPOSITE = { bottom: 'top', left: 'right' } as const

/**
 * Letters stand on a line, and what rises above it is of many heights: in Vietnamese more than elsewhere, with marks
 * upon marks. So the side whose edges fall into the sharpest rows is where the letters' feet are.
 */
export function findOrientation({ ink, count }: Letters): Orientation {
  if (count < LEAST_LETTERS) return { skew: 0, sharpness: 1, turn: null }
  const level = measureLines(ink, 'bottom')
  const upright = measureLines(ink, 'left')
  const [lines, across, feet]: [Lines, Lines, keyof typeof OPPOSITE] =
    level.sharpness >= upright.sharpness ? [level, upright, 'bottom'] : [upright, level, 'left']
  if (lines.sharpness < across.sharpness * AXIS_MARGIN) return { ...lines, turn: null }
  const other = sharpnessAt(ink, OPPOSITE[feet], lines.skew)
  const side: Side = lines.sharpness >= other ? feet : OPPOSITE[feet]
  const clear = Math.max(lines.sharpness, other) >= Math.min(lines.sharpness, other) * SIDE_MARGIN
  return { ...lines, turn: clear ? TURNS[side] : null }
}
