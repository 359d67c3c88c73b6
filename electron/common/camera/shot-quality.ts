import type { Grey } from './grey.ts'

/** What is wrong with a shot while the paper is still in the hand. */
export type ShotFault = 'blurred' | 'dark'

/** Part of a full step from ink to paper that one pixel takes at least in a picture that is sharp enough to read. */
const LEAST_SHARPNESS = 0.21
/** Brightness of the paper itself (its brightest tenth) below which print is hard to tell from it. */
const LEAST_PAPER = 110

/** Judges a corrected page of about 200 dpi. */
export function judgeShot(page: Grey): ShotFault[] {
  const faults: ShotFault[] = []
  const sharpness = sharpnessOf(page)
  if (sharpness !== null && sharpness < LEAST_SHARPNESS) faults.push('blurred')
  if (paperBrightness(page) < LEAST_PAPER) faults.push('dark')
  return faults
}

/**
 * How steep the edges of print are: of each strong edge the change from one pixel to the next as a part of the whole
 * change around it, the median of all. 1 is a knife's edge; it does not depend on how much is printed or how dark it
 * is. Null when there is next to nothing printed.
 */
export function sharpnessOf({ width, height, data }: Grey): number | null {
  const counts = new Uint32Array(101)
  let edges = 0
  const REACH = 5
  for (let y = REACH; y < height - REACH; y += 3) {
    for (let x = REACH; x < width - REACH; x++) {
      const at = y * width + x
      let low = 255
      let high = 0
      for (let off = -REACH; off <= REACH; off++) {
        const value = data[at + off]!
        if (value < low) low = value
        if (value > high) high = value
      }
      const range = high - low
      if (range < 30) continue
      // Only where the edge is steepest: one measure for each crossing of ink and paper.
      const rise = Math.abs(data[at + 1]! - data[at]!)
      if (rise < Math.abs(data[at + 2]! - data[at + 1]!) || rise < Math.abs(data[at]! - data[at - 1]!))
        continue
      if (rise * 12 < range) continue
      const part = Math.round((100 * rise) / range)
      counts[part] = counts[part]! + 1
      edges++
      x += 2
    }
  }
  if (edges < 60) return null
  let seen = 0
  for (const [part, count] of counts.entries()) {
    seen += count
    if (seen * 2 >= edges) return part / 100
  }
  return 1
}

/** Brightness that only a tenth of the page exceeds: the paper, wherever there is some. */
function paperBrightness({ data }: Grey): number {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = counts[value]! + 1
  let above = 0
  for (let value = 255; value > 0; value--) {
    above += counts[value]!
    if (above * 10 >= data.length) return value
  }
  return 0
}
