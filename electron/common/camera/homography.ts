import type { Point, Quad } from './quad.ts'

/** A projection of one plane onto another, row by row; the last number is 1 or the inverse of one that was. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/**
 * The projection that takes the corners of one quad to those of the other.
 * @throws RangeError when three corners lie on a line
 */
export function homographyBetween(from: Quad, to: Quad): Homography {
  return multiply(fromUnitSquare(to), invert(fromUnitSquare(from)))
}

/** From the square (0,0)–(1,1) to a quad; Heckbert 1989, section 2.2.3. */
function fromUnitSquare([p0, p1, p2, p3]: Quad): Homography {
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const sx = p0.x - p1.x + p2.x - p3.x
  const sy = p0.y - p1.y + p2.y - p3.y
  const denominator = dx1 * dy2 - dx2 * dy1
  if (Math.abs(denominator) < 1e-12) throw new RangeError('three corners lie on a line')
  const g = (sx * dy2 - dx2 * sy) / denominator
  const h = (dx1 * sy - sx * dy1) / denominator
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ]
}

/** Where a place goes. */
export function project(by: Homography, { x, y }: Point): Point {
  const w = by[6] * x + by[7] * y + by[8]
  return { x: (by[0] * x + by[1] * y + by[2]) / w, y: (by[3] * x + by[4] * y + by[5]) / w }
}

/**
 * The way back.
 * @throws RangeError when there is none
 */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  if (Math.abs(determinant) < 1e-14) throw new RangeError('the projection cannot be undone')
  const by = 1 / determinant
  return [
    (e * i - f * h) * by,
    (c * h - b * i) * by,
    (b * f - c * e) * by,
    (f * g - d * i) * by,
    (a * i - c * g) * by,
    (c * d - a * f) * by,
    (d * h - e * g) * by,
    (b * g - a * h) * by,
    (a * e - b * d) * by,
  ]
}

/** First `right`, then `left`. */
function multiply(left: Homography, right: Homography): Homography {
  const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2): number =>
    left[row]! * right[column]! +
    left[(row + 1) as 1]! * right[(column + 3) as 3]! +
    left[(row + 2) as 2]! * right[(column + 6) as 6]!
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(3, 0),
    cell(3, 1),
    cell(3, 2),
    cell(6, 0),
    cell(6, 1),
    cell(6, 2),
  ]
}
