import { brightness, type Grey } from './grey.ts'
import { homographyBetween, project } from './homography.ts'
import { farthest, frameOf, type Quad } from './quad.ts'

/** What a shot by itself waits for: another paper, lying still. */
export type Stillness = {
  /** Since when paper and picture have not moved, milliseconds; null while they move or no paper is seen. */
  since: number | null
  corners: Quad | null
  picture: Uint8Array | null
  /** The picture when the last shot was taken: the same paper is not taken twice. */
  taken: Uint8Array | null
}

export const RESTLESS: Stillness = { since: null, corners: null, picture: null, taken: null }

/** How long a paper must lie still, milliseconds. */
const STILL_FOR = 1000
/** How far corners may tremble, as a part of the picture. */
const TREMBLE = 0.012
/** Mean difference of brightness of two small pictures of the same paper lying still; light flickers a little. */
const SAME = 2
/** The same for another page on the same desk: print in other places. */
const OTHER = 3

/**
 * One look at the live picture.
 * @param corners of the paper as parts of the picture, null when none is seen
 * @param picture a very small grey picture of what lies within the corners
 * @param now milliseconds of any steady clock
 */
export function look(
  was: Stillness,
  seen: { corners: Quad | null; picture: Uint8Array },
  now: number,
): { stillness: Stillness; shoot: boolean } {
  const { corners, picture } = seen
  const resting =
    corners !== null &&
    was.corners !== null &&
    was.picture !== null &&
    farthest(corners, was.corners) < TREMBLE &&
    difference(picture, was.picture) < SAME
  const since = resting ? (was.since ?? now) : null
  const fresh = was.taken === null || difference(picture, was.taken) > OTHER
  const shoot = since !== null && now - since >= STILL_FOR && fresh
  const taken = shoot ? picture : was.taken
  return { stillness: { since: shoot ? null : since, corners, picture, taken }, shoot }
}

const CELLS = 16
const POINTS = 4

/**
 * What a page looks like from afar: mean brightness of 16 × 16 parts of it, whatever the light as a whole.
 * @param quad corners in pixels
 */
export function fromAfar(grey: Grey, quad: Quad): Uint8Array {
  const side = CELLS * POINTS
  const toPicture = homographyBetween(frameOf({ width: side, height: side }), quad)
  const sums = new Float32Array(CELLS * CELLS)
  let mean = 0
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = project(toPicture, { x: x + 0.5, y: y + 0.5 })
      const value = brightness(grey, at.x, at.y)
      const cell = Math.floor(y / POINTS) * CELLS + Math.floor(x / POINTS)
      sums[cell] = sums[cell]! + value / POINTS ** 2
      mean += value / side ** 2
    }
  }
  return Uint8Array.from(sums, (sum) => Math.max(0, Math.min(255, 128 + sum - mean)))
}

function difference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length || a.length === 0) return 255
  let sum = 0
  for (const [at, value] of a.entries()) sum += Math.abs(value - b[at]!)
  return sum / a.length
}
