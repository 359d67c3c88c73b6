/** A place in a picture: pixels from its upper left corner, or parts of its width and height (0..1). */
export type Point = { x: number; y: number }

/** Four corners of a paper as it lies in the picture: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Point, Point, Point, Point]

export type Size = { width: number; height: number }

/** The corners of the whole picture. */
export function frameOf({ width, height }: Size): Quad {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
}

/** The same corners measured in other units: pixels from parts of the picture, or back with one over the size. */
export function scaleQuad(quad: Quad, by: Point): Quad {
  const scale = ({ x, y }: Point): Point => ({ x: x * by.x, y: y * by.y })
  return [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])]
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** The longest way any corner has gone from one quad to the other. */
export function farthest(a: Quad, b: Quad): number {
  return Math.max(...a.map((corner, at) => distance(corner, b[at]!)))
}

/** Area inside the corners; positive when they go round as `Quad` says. */
export function areaOf(quad: Quad): number {
  let twice = 0
  for (const [at, a] of quad.entries()) {
    const b = quad[(at + 1) % 4]!
    twice += a.x * b.y - b.x * a.y
  }
  return twice / 2
}

/** Whether the four corners go round in their order without a dent; a paper seen from anywhere does. */
export function isConvex(quad: Quad): boolean {
  return quad.every((b, at) => {
    const a = quad[(at + 3) % 4]!
    const c = quad[(at + 1) % 4]!
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0
  })
}

/** The same corners, beginning with the one nearest to the upper left of the picture. */
export function fromUpperLeft(quad: Quad): Quad {
  const sums = quad.map(({ x, y }) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  const at = (index: number): Point => quad[(first + index) % 4]!
  return [at(0), at(1), at(2), at(3)]
}
