import type { Grey } from './grey.ts'

/**
 * A straight edge. Its normal (nx, ny) points to the brighter side; `rho` is its distance from the picture's middle
 * along that normal. So the four edges of a paper that is brighter than the desk all point inward.
 */
export type EdgeLine = { nx: number; ny: number; rho: number; votes: number }

/** Strength and direction of the change of brightness, and from which strength on it counts as an edge. */
export type Edges = { dx: Int16Array; dy: Int16Array; strength: Uint16Array; least: number }

const TURN = 180
const STEP = (2 * Math.PI) / TURN
const RHO_STEP = 2
/** Edge pixels vote for the lines within so many steps of their own direction, which grain makes uncertain. */
const SPREAD = 2

/** Where brightness changes, and by how much (Sobel). */
export function edgesOf({ width, height, data }: Grey): Edges {
  const dx = new Int16Array(width * height)
  const dy = new Int16Array(width * height)
  const strength = new Uint16Array(width * height)
  const counts = new Uint32Array(1500)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const up = at - width
      const down = at + width
      const right = data[up + 1]! + 2 * data[at + 1]! + data[down + 1]!
      const left = data[up - 1]! + 2 * data[at - 1]! + data[down - 1]!
      const below = data[down - 1]! + 2 * data[down]! + data[down + 1]!
      const above = data[up - 1]! + 2 * data[up]! + data[up + 1]!
      dx[at] = right - left
      dy[at] = below - above
      const here = Math.round(Math.hypot(right - left, below - above))
      strength[at] = here
      counts[here] = counts[here]! + 1
    }
  }
  // Grain and wood are everywhere, an edge is rare: it stands out from what half of the picture has.
  let seen = 0
  let middle = 0
  while (seen < (width * height) / 2 && middle < counts.length - 1) seen += counts[middle++]!
  return { dx, dy, strength, least: Math.max(24, 2.5 * middle) }
}

/** The strongest straight edges of a picture (Hough), at most `most`. */
export function linesOf({ width, height }: Grey, edges: Edges, most: number): EdgeLine[] {
  const reach = Math.ceil(Math.hypot(width, height) / 2 / RHO_STEP) + 1
  const columns = 2 * reach + 1
  const votes = new Float32Array(TURN * columns)
  const directions = Array.from({ length: TURN }, (_, turn) => ({
    nx: Math.cos(turn * STEP),
    ny: Math.sin(turn * STEP),
  }))
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const strength = edges.strength[at]!
      if (strength < edges.least) continue
      // Print is stronger than the edge of the paper; no stroke of it counts for more than three weak edges.
      const weight = Math.min(3, strength / edges.least)
      const own = Math.round(Math.atan2(edges.dy[at]!, edges.dx[at]!) / STEP)
      for (let turn = own - SPREAD; turn <= own + SPREAD; turn++) {
        const row = (turn + TURN) % TURN
        const { nx, ny } = directions[row]!
        const rho = (x - width / 2) * nx + (y - height / 2) * ny
        const cell = row * columns + Math.round(rho / RHO_STEP) + reach
        votes[cell] = votes[cell]! + weight
      }
    }
  }
  const lines: EdgeLine[] = []
  while (lines.length < most) {
    let best = 0
    for (let cell = 1; cell < votes.length; cell++) if (votes[cell]! > votes[best]!) best = cell
    if (votes[best]! < Math.min(width, height) * 0.15) break
    const row = Math.floor(best / columns)
    const column = best % columns
    lines.push({ ...directions[row]!, rho: (column - reach) * RHO_STEP, votes: votes[best]! })
    // The same edge seen a little turned or shifted is no second one.
    for (let turn = row - 4; turn <= row + 4; turn++) {
      const start = ((turn + TURN) % TURN) * columns
      const last = Math.min(columns - 1, column + 4)
      votes.fill(0, start + Math.max(0, column - 4), start + last + 1)
    }
  }
  return lines
}
