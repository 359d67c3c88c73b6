import { type Sheet, softEdge } from './remove-rules.ts'

type Dot = { x: number; y: number; places: number[] }

/* In inches: how large a dot of a leader is, how far the next one is at most, how far it lies higher or lower. */
const MOST_SIZE = 0.03
const MOST_STEP = 0.075
const MOST_OFF = 0.009
/* Three are an ellipsis, and no five letters in a row have a dot beneath. */
const LEAST_DOTS = 6

/** Takes dotted leaders out of a page: rows of small dots, put there to be written on. */
export function removeLeaders(sheet: Sheet): void {
  const { data, ink, width, height, dpi, paper } = sheet
  const soft = softEdge(dpi)
  for (const row of rowsOf(findDots(sheet), dpi)) {
    for (const at of row.flatMap(({ places }) => places)) {
      ink[at] = 0
      const x = at % width
      const y = (at - x) / width
      for (let down = Math.max(0, y - soft); down <= Math.min(height - 1, y + soft); down++)
        data.fill(paper, down * width + Math.max(0, x - soft), down * width + Math.min(width, x + soft + 1))
    }
  }
}

/** What stands alone and is no larger than a dot, from left to right. */
function findDots({ ink, width, height, dpi }: Sheet): Dot[] {
  const most = Math.max(4, Math.round(dpi * MOST_SIZE))
  const seen = new Uint8Array(ink.length)
  const dots: Dot[] = []
  const open: number[] = []
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || seen[start] === 1) continue
    let [left, right, top, bottom] = [width, 0, height, 0]
    const places: number[] = []
    open.push(start)
    seen[start] = 1
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width
      const y = (at - x) / width
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
      if (places.length < most * most) places.push(at)
      for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down++) {
        for (let along = Math.max(0, x - 1); along <= Math.min(width - 1, x + 1); along++) {
          const next = down * width + along
          if (ink[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          open.push(next)
        }
      }
    }
    if (right - left < most && bottom - top < most)
      dots.push({ x: (left + right) / 2, y: (top + bottom) / 2, places })
  }
  return dots.toSorted((one, other) => one.x - other.x)
}

function rowsOf(dots: readonly Dot[], dpi: number): Dot[][] {
  const off = Math.max(1.5, dpi * MOST_OFF)
  const used = new Set<Dot>()
  const rows: Dot[][] = []
  for (const [index, first] of dots.entries()) {
    if (used.has(first)) continue
    const row = [first]
    let last = first
    for (let next = index + 1; next < dots.length; next++) {
      const dot = dots[next]!
      if (dot.x - last.x > dpi * MOST_STEP) break
      if (used.has(dot) || Math.abs(dot.y - last.y) > off || dot.x - last.x < 1.5) continue
      row.push(dot)
      last = dot
    }
    if (row.length < LEAST_DOTS) continue
    rows.push(row)
    for (const dot of row) used.add(dot)
  }
  return rows
}
