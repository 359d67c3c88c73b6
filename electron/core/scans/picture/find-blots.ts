import type { Ink } from './find-ink.ts'

/** Ink that hangs together: a letter, a stain, a table's rules, a stamp. Right and bottom are its last dots. */
export type Blot = { left: number; top: number; right: number; bottom: number; area: number }

/** All blots of a page, and for each dot of ink the number of its blot, from 1. */
export function findBlots({ dots, width, height }: Pick<Ink, 'dots' | 'width' | 'height'>): {
  blots: Blot[]
  labels: Uint32Array
} {
  const labels = new Uint32Array(dots.length)
  const blots: Blot[] = []
  const open: number[] = []
  for (let start = 0; start < dots.length; start++) {
    if (dots[start] !== 1 || labels[start] !== 0) continue
    const blot: Blot = { left: width, top: height, right: 0, bottom: 0, area: 0 }
    const label = blots.push(blot)
    labels[start] = label
    open.push(start)
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)]
      blot.area++
      if (x < blot.left) blot.left = x
      if (x > blot.right) blot.right = x
      if (y < blot.top) blot.top = y
      if (y > blot.bottom) blot.bottom = y
      for (let dy = y > 0 ? -width : 0; dy <= (y < height - 1 ? width : 0); dy += width) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const near = at + dy + dx
          if (dots[near] === 1 && labels[near] === 0) {
            labels[near] = label
            open.push(near)
          }
        }
      }
    }
  }
  return { blots, labels }
}
