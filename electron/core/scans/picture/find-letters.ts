import { type Blot, findBlots } from './find-blots.ts'
import type { Ink } from './find-ink.ts'

/** The ink of a page without all that is too large or too small for letters: rules, stamps, photos, dust. */
export type Letters = { ink: Ink; blots: Blot[]; count: number }

/** Print of 8 to 30 points, at `dpi` dots per inch; also some letters that hang together, as they do on a bad copy. */
export function findLetters(ink: Ink, dpi: number): Letters {
  const { blots, labels } = findBlots(ink)
  const pt = dpi / 72
  const isLetter = blots.map(({ left, right, top, bottom, area }) => {
    const [width, height] = [right - left + 1, bottom - top + 1]
    return Math.max(width, height) <= 40 * pt && Math.max(width, height) >= 3 * pt && area >= 6
  })
  const dots = new Uint8Array(ink.dots.length)
  for (let at = 0; at < dots.length; at++) {
    const label = labels[at]!
    if (label !== 0 && isLetter[label - 1]) dots[at] = 1
  }
  return { ink: { ...ink, dots }, blots, count: isLetter.filter(Boolean).length }
}
