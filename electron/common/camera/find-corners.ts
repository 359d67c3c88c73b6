import { type EdgeLine, type Edges, edgesOf, linesOf } from './edge-lines.ts'
import { fitSides } from './fit-sides.ts'
import { brightness, type Grey, soften } from './grey.ts'
import { areaOf, distance, fromUpperLeft, isConvex, type Point, type Quad } from './quad.ts'

/* A paper is a quad whose four edges all have their brighter side inside. Straight edges are found first; of all quads
   that four of them form, that one is the paper whose sides are seen along most of their length and which is largest. */

/** Straight edges looked at; a form's own lines and the grain of a desk are many. */
const MOST_LINES = 26
/** Part of the picture that a paper covers at least. */
const LEAST_AREA = 0.08
/** Part of a side that must be seen as an edge; a hand or a clip may hide the rest. */
const LEAST_SEEN = 0.45
const SAMPLES = 40
/** Difference of brightness between paper and desk; white paper on a white desk has less. */
const LEAST_STEP = 9
const OPPOSITE = Math.cos((40 * Math.PI) / 180)
const ASKEW = Math.cos((55 * Math.PI) / 180)

/**
 * The corners of the paper in a shrunken picture (longer side about 480 pixels), in its pixels; null when none is seen:
 * nothing lies there, it is as bright as the desk, or it reaches beyond the picture. Paper must be brighter than what
 * it lies on.
 */
export function findCorners(picture: Grey): Quad | null {
  const grey = soften(picture)
  const edges = edgesOf(grey)
  const lines = linesOf(grey, edges, MOST_LINES)
  const pairs: [EdgeLine, EdgeLine][] = []
  const least = Math.min(grey.width, grey.height) * 0.12
  for (const [at, one] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      const facing = one.nx * other.nx + one.ny * other.ny
      // Both look inward, so the way from one to the other is what is left of their distances.
      if (facing < -OPPOSITE && -(one.rho + other.rho) > least) pairs.push([one, other])
    }
  let best: { quad: Quad; score: number } | null = null
  for (const [at, [a, c]] of pairs.entries())
    for (const [b, d] of pairs.slice(at + 1)) {
      if (Math.abs(a.nx * b.nx + a.ny * b.ny) > ASKEW || Math.abs(a.nx * d.nx + a.ny * d.ny) > ASKEW) continue
      const quad = quadOf(grey, a, b, c, d)
      const score: number = quad ? scoreOf(grey, edges, quad, best?.score ?? 0) : 0
      if (quad && score > (best?.score ?? 0)) best = { quad, score }
    }
  return best && fitSides(grey, best.quad)
}

/** The quad that four edges enclose, in the order of `Quad`; null when it leaves the picture or is none. */
function quadOf(grey: Grey, a: EdgeLine, b: EdgeLine, c: EdgeLine, d: EdgeLine): Quad | null {
  const corners = [meet(grey, a, b), meet(grey, b, c), meet(grey, c, d), meet(grey, d, a)]
  const margin = 0.01 * grey.width
  for (const corner of corners) {
    if (!corner) return null
    const { x, y } = corner
    if (x < -margin || y < -margin || x > grey.width + margin || y > grey.height + margin) return null
  }
  const [p, q, r, s] = corners as [Point, Point, Point, Point]
  const quad = fromUpperLeft(areaOf([p, q, r, s]) > 0 ? [p, q, r, s] : [s, r, q, p])
  const large = areaOf(quad) > LEAST_AREA * grey.width * grey.height
  return large && isConvex(quad) ? quad : null
}

function meet(grey: Grey, a: EdgeLine, b: EdgeLine): Point | null {
  const determinant = a.nx * b.ny - a.ny * b.nx
  if (Math.abs(determinant) < 0.2) return null
  return {
    x: grey.width / 2 + (a.rho * b.ny - b.rho * a.ny) / determinant,
    y: grey.height / 2 + (b.rho * a.nx - a.rho * b.nx) / determinant,
  }
}

/** How well a quad is seen and how large it is; 0 when one of its sides is no edge or it cannot beat `toBeat`. */
function scoreOf(grey: Grey, edges: Edges, quad: Quad, toBeat: number): number {
  const size = Math.sqrt(areaOf(quad) / (grey.width * grey.height))
  if (size <= toBeat) return 0
  let sum = 0
  for (const [at, from] of quad.entries()) {
    const seen = seenPart(grey, edges, from, quad[(at + 1) % 4]!)
    if (seen < LEAST_SEEN) return 0
    sum += seen
  }
  return size * (sum / 4) ** 2
}

/** The part of a side along which the picture is brighter inside, right at the edge and also a little away from it. */
function seenPart(grey: Grey, edges: Edges, from: Point, to: Point): number {
  const length = distance(from, to)
  // Going round as Quad does, the inside lies to the right hand.
  const nx = -(to.y - from.y) / length
  const ny = (to.x - from.x) / length
  let seen = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    const part = 0.03 + (0.94 * sample) / (SAMPLES - 1)
    const x = from.x + (to.x - from.x) * part
    const y = from.y + (to.y - from.y) * part
    // A printed line is an edge as well, but white again behind it.
    const step = brightness(grey, x + 4 * nx, y + 4 * ny) - brightness(grey, x - 6 * nx, y - 6 * ny)
    if (step > LEAST_STEP && hasEdge(grey, edges, { x, y }, { x: nx, y: ny })) seen++
  }
  return seen / SAMPLES
}

function hasEdge({ width, height }: Grey, edges: Edges, { x, y }: Point, inward: Point): boolean {
  for (let off = -2.5; off <= 2.5; off++) {
    const px = Math.round(x + off * inward.x)
    const py = Math.round(y + off * inward.y)
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    const at = py * width + px
    const strength = edges.strength[at]!
    if (strength < 20) continue
    if (edges.dx[at]! * inward.x + edges.dy[at]! * inward.y > 0.85 * strength) return true
  }
  return false
}
