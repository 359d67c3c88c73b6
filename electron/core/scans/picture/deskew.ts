import { MAX_ANGLE } from '../../../common/scans/adjust-model.ts'
import type { Ink } from './find-ink.ts'

/** The edges of ink towards one side: places along and across the lines that they would form. */
type Edges = { along: Int16Array; across: Int16Array; size: number }

/** How sharply ink edges fall into lines, and at which slope. */
export type Lines = {
  /** Degrees to the right by which the lines lie askew. */
  skew: number
  /** 1: no lines at all; print has some ten. */
  sharpness: number
}

/** How sharply the ink edges of one side fall into lines of a known slope. */
export function sharpnessAt(ink: Ink, side: Side, skew: number): number {
  const edges = edgesOf(ink, side)
  return edges.along.length < LEAST_POINTS ? 1 : sharpness(edges, skew, 1)
}

/** Sides of ink on which letters may stand; `bottom` for a page that is upright. */
export type Side = 'bottom' | 'top' | 'left' | 'right'

const COARSE = 0.5
const FINE = 0.1
/** More than this is searched, so that a page at the very bound is found too. */
const REACH = MAX_ANGLE + 1
const LEAST_POINTS = 50
/** Enough for 0.1°; more ink only costs time. */
const MOST_POINTS = 24_000

/**
 * Lays the ink edges of one side along slopes between −6° and 6° and takes the slope at which they fall into the
 * fewest, fullest rows: letters stand on lines. The sharpest row is of the side on which they stand.
 */
export function measureLines(ink: Ink, side: Side): Lines {
  const edges = edgesOf(ink, side)
  if (edges.along.length < LEAST_POINTS) return { skew: 0, sharpness: 1 }
  // Coarse search with blurred rows, else a sharp line between two steps is missed.
  const coarse = best(edges, -REACH, REACH, COARSE, 3)
  const fine = best(edges, coarse.skew - COARSE, coarse.skew + COARSE, FINE, 1)
  const [before, here, behind] = [-FINE, 0, FINE].map((step) => sharpness(edges, fine.skew + step, 1))
  const bend = before! - 2 * here! + behind!
  const shift = bend < 0 ? (0.5 * FINE * (before! - behind!)) / bend : 0
  return { skew: fine.skew + Math.max(-FINE, Math.min(FINE, shift)), sharpness: here! }
}

function best(edges: Edges, from: number, to: number, step: number, rows: number): Lines {
  let found: Lines = { skew: 0, sharpness: 0 }
  for (let skew = from; skew <= to + step / 2; skew += step) {
    const sharp = sharpness(edges, skew, rows)
    if (sharp > found.sharpness) found = { skew, sharpness: sharp }
  }
  return found
}

/** How unevenly edges fall into rows at this slope: 1 when they are spread evenly. */
function sharpness({ along, across, size }: Edges, skew: number, height: number): number {
  const slope = Math.tan((skew * Math.PI) / 180)
  const reach = Math.ceil(size * Math.tan(((REACH + 1) * Math.PI) / 180))
  const counts = new Uint32Array(Math.ceil((size * 2 + 2 * reach) / height) + 2)
  for (let index = 0; index < along.length; index++) {
    counts[Math.round((across[index]! - along[index]! * slope + reach) / height)]!++
  }
  let squares = 0
  for (const count of counts) squares += count * count
  return (squares * size) / (height * along.length * along.length)
}

function edgesOf({ dots, width, height }: Ink, side: Side): Edges {
  const step = { bottom: width, top: -width, right: 1, left: -1 }[side]
  const upright = side === 'bottom' || side === 'top'
  const found: number[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if (dots[at] === 1 && dots[at + step] === 0) found.push(at)
    }
  }
  const every = Math.max(1, found.length / MOST_POINTS)
  const count = Math.floor(found.length / every)
  const [along, across] = [new Int16Array(count), new Int16Array(count)]
  for (let index = 0; index < count; index++) {
    const at = found[Math.floor(index * every)]!
    const [x, y] = [at % width, Math.floor(at / width)]
    // A page askew to the right: its rows fall to the right, its columns lean to the left on their way down.
    along[index] = upright ? x : height - y
    across[index] = upright ? y : x
  }
  return { along, across, size: Math.max(width, height) }
}
