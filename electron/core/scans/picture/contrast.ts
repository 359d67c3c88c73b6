import type { Grey } from './grey-copy.ts'
import type { Ink } from './find-ink.ts'

/** How dark ink is: greys below the paper, in the middle of all of it; null when there is next to none. */
export function inkDepth({ data }: Grey, { dots, count, paper }: Ink): number | null {
  if (count < 50) return null
  const counts = new Uint32Array(256)
  for (let at = 0; at < dots.length; at++) if (dots[at] === 1) counts[Math.max(0, paper - data[at]!)]!++
  let seen = 0
  for (let depth = 0; depth < 256; depth++) if ((seen += counts[depth]!) >= count / 2) return depth
  return 0
}

/** What would make the page easier to read, from 0 to 1. */
export function suggestContrast(paper: number, depth: number | null): number {
  if (depth === null) return 0
  const dull = Math.max(0, (215 - paper) / 80)
  const pale = Math.max(0, (90 - depth) / 60)
  return Math.round(Math.min(1, Math.max(dull, pale)) * 10) / 10
}

/**
 * The straight line that spreads greys for a contrast: multiplied by `by`, then `plus` is added. Of 1, paper is white
 * and the darkest ink black; colours keep their hue, all channels are spread alike.
 */
export function spread(contrast: number, paper: number, darkest: number): { by: number; plus: number } {
  const white = 255 - contrast * (255 - Math.max(paper, darkest + 40))
  const black = contrast * darkest
  const by = 255 / (white - black)
  return { by, plus: -black * by }
}
