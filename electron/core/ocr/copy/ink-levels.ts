import type { Grey } from '../../scans/picture/grey-copy.ts'

/** What is paper and what is ink on a page, as shades of grey. */
export type InkLevels = {
  paper: number
  /** Darker is a stroke: where its edge runs. */
  stroke: number
  /** Darker is no noise any more, but may be the soft edge of a stroke. */
  trace: number
}

/* The darkest thousandth: even a single line of print covers more. */
const DARKEST = 0.001
/* Of the differences between neighbours this share is smaller than 1.466 times the noise's spread. The quantile is used,
   not the spread itself, because edges of letters would count in that, and because noise on white paper is cut off. */
const QUIET_SHARE = 0.7
const QUIET_FACTOR = 1.466
/* Once in some ten million dots. */
const NOISE = 5.5
/* Stains and print shining through are lighter than this. */
const LEAST_DEPTH = 30

/** Tells paper from ink, from the noise of the page and from how dark its print is: pale print is still print. */
export function inkLevels({ data }: Grey): InkLevels {
  const shades = new Uint32Array(256)
  const steps = new Uint32Array(256)
  for (let at = 1; at < data.length; at += 5) {
    shades[data[at]!]!++
    steps[Math.abs(data[at]! - data[at - 1]!)]!++
  }
  const seen = Math.ceil((data.length - 1) / 5)
  const below = (counts: Uint32Array, share: number): number => {
    let value = 0
    for (let sum = 0; value < 255; value++) {
      sum += counts[value]!
      if (sum >= seen * share) break
    }
    return value
  }
  const paper = below(shades, 0.5)
  const depth = paper - below(shades, DARKEST)
  const least = Math.max(LEAST_DEPTH, (NOISE * below(steps, QUIET_SHARE)) / QUIET_FACTOR)
  return {
    paper,
    stroke: paper - Math.max(least, 0.27 * depth),
    trace: paper - Math.max(least, 0.12 * depth),
  }
}
