import { brightness, type Grey } from './grey.ts'
import { distance, type Point, type Quad } from './quad.ts'

const SAMPLES = 60
/** How far from the rough side its edge is looked for, pixels. */
const REACH = 5

type Line = { point: Point; direction: Point }

/** Moves rough corners to where the sides really are, to a part of a pixel. */
export function fitSides(grey: Grey, rough: Quad): Quad {
  const sides = rough.map((from, at) => fitSide(grey, from, rough[(at + 1) % 4]!))
  const corner = (at: number): Point => meet(sides[(at + 3) % 4]!, sides[at]!) ?? rough[at]!
  return [corner(0), corner(1), corner(2), corner(3)]
}

function fitSide(grey: Grey, from: Point, to: Point): Line {
  const length = distance(from, to)
  const nx = -(to.y - from.y) / length
  const ny = (to.x - from.x) / length
  let points: Point[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    const part = 0.04 + (0.92 * sample) / (SAMPLES - 1)
    const x = from.x + (to.x - from.x) * part
    const y = from.y + (to.y - from.y) * part
    let best = { off: 0, rise: 0 }
    for (let off = -REACH; off <= REACH; off += 0.5) {
      const inside = brightness(grey, x + (off + 1) * nx, y + (off + 1) * ny)
      const rise = inside - brightness(grey, x + (off - 1) * nx, y + (off - 1) * ny)
      if (rise > best.rise) best = { off, rise }
    }
    if (best.rise > 3) points.push({ x: x + best.off * nx, y: y + best.off * ny })
  }
  let line: Line = { point: from, direction: { x: to.x - from.x, y: to.y - from.y } }
  // Grain and print beside the edge pull; the points farthest from the line are left out, and it is laid anew.
  for (let round = 0; round < 3 && points.length >= 8; round++) {
    line = layThrough(points)
    const fitted = line
    points = points
      .toSorted((a, b) => farFrom(fitted, a) - farFrom(fitted, b))
      .slice(0, Math.ceil(points.length * 0.75))
  }
  return line
}

function farFrom({ point, direction }: Line, { x, y }: Point): number {
  const across = (x - point.x) * direction.y - (y - point.y) * direction.x
  return Math.abs(across) / Math.hypot(direction.x, direction.y)
}

/** The line with the least squared distances from the points. */
function layThrough(points: readonly Point[]): Line {
  const mean = { x: 0, y: 0 }
  for (const { x, y } of points) {
    mean.x += x / points.length
    mean.y += y / points.length
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (const { x, y } of points) {
    xx += (x - mean.x) ** 2
    xy += (x - mean.x) * (y - mean.y)
    yy += (y - mean.y) ** 2
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  return { point: mean, direction: { x: Math.cos(angle), y: Math.sin(angle) } }
}

function meet(a: Line, b: Line): Point | null {
  const determinant = a.direction.x * b.direction.y - a.direction.y * b.direction.x
  if (Math.abs(determinant) < 1e-9) return null
  const x = b.point.x - a.point.x
  const y = b.point.y - a.point.y
  const along = (x * b.direction.y - y * b.direction.x) / determinant
  return { x: a.point.x + along * a.direction.x, y: a.point.y + along * a.direction.y }
}
