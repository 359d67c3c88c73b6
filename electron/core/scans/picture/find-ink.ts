import type { Grey } from './grey-copy.ts'

/** Where there is ink on a page. */
export type Ink = {
  /** 1 where there is ink. */
  dots: Uint8Array
  width: number
  height: number
  /** How bright the paper is. */
  paper: number
  /** How many dots are ink. */
  count: number
  /** Ink that lies at the edge of the picture and all that hangs together with it: shadow, lid, cut-off writing. */
  edge: Uint8Array
}

/** Width of the squares for each of which the brightness of the paper is looked up. */
const TILE = 32
/** Greys below the paper around it from which on a dot is ink; print shining through from behind is paler. */
const DEPTH = 32

/** Tells ink from paper, each dot against the paper around it: shadows of a fold and uneven light are no ink. */
export function findInk(grey: Grey, depth = DEPTH): Ink {
  const { data, width, height } = grey
  const paper = findPaper(grey)
  const dots = new Uint8Array(width * height)
  const bounds = new Uint8Array(width)
  for (let y = 0; y < height; y++) {
    if (y % TILE === 0) {
      for (let x = 0; x < width; x++) {
        const level = paper.at(x, y)
        // On dark paper the same depth is more of what there is.
        bounds[x] = Math.max(0, level - (depth * (level + 60)) / 315)
      }
    }
    const row = y * width
    for (let x = 0; x < width; x++) if (data[row + x]! < bounds[x]!) dots[row + x] = 1
  }
  const edge = takeEdge(dots, width, height)
  let count = 0
  for (const dot of dots) count += dot
  return { dots, width, height, paper: paper.typical, count, edge }
}

/** The brightness of the paper: what is bright around a dot, and nowhere much darker than the page is. */
export function findPaper({ data, width, height }: Grey) {
  const columns = Math.max(1, Math.floor(width / TILE))
  const rows = Math.max(1, Math.floor(height / TILE))
  const levels = new Uint8Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let seen = 0
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y += 2) {
        for (let x = column * TILE; x < Math.min(width, (column + 1) * TILE); x++) {
          counts[data[y * width + x]!]!++
          seen++
        }
      }
      levels[row * columns + column] = levelAbove(counts, seen * 0.25)
    }
  }
  // A small sheet before a dark lid is paper all the same.
  const typical = levels.toSorted()[Math.floor(levels.length * 0.8)]!
  // A tile full of ink, a dark photo or a lid is not dark paper.
  for (let at = 0; at < levels.length; at++) if (levels[at]! < typical * 0.7) levels[at] = typical
  const at = (x: number, y: number): number =>
    levels[Math.min(rows - 1, Math.floor(y / TILE)) * columns + Math.min(columns - 1, Math.floor(x / TILE))]!
  return { typical, at }
}

/** The brightness that so many dots exceed. */
function levelAbove(counts: Uint32Array, brighter: number): number {
  let seen = 0
  for (let level = 255; level > 0; level--) if ((seen += counts[level]!) >= brighter) return level
  return 0
}

/** Takes what hangs together with the edge of the picture out of the ink. @returns what was taken */
function takeEdge(dots: Uint8Array, width: number, height: number): Uint8Array {
  const taken = new Uint8Array(dots.length)
  const open: number[] = []
  const take = (at: number): void => {
    if (dots[at] !== 1) return
    dots[at] = 0
    taken[at] = 1
    open.push(at)
  }
  for (let x = 0; x < width; x++) {
    take(x)
    take((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    take(y * width)
    take(y * width + width - 1)
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width
    if (x > 0) take(at - 1)
    if (x < width - 1) take(at + 1)
    if (at >= width) take(at - width)
    if (at < dots.length - width) take(at + width)
  }
  return taken
}
