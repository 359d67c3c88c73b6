import { ACROSS, DOWN } from './remove-rules.ts'

/** The inside of a ruled cell, dots; the rules themselves are left, top, right and bottom. */
export type Cell = { left: number; top: number; right: number; bottom: number }

/* In inches: how much of a rule there must be, how far it strays. */
const LEAST_RULE = 0.3
const STRAY = 0.04
/* Of the side of a cell that must be ruled. */
const LEAST_COVERED = 0.6
/* Of the page: what is larger is a frame around text, which is read as the page is. */
const LARGEST = 1 / 6

type Rules = { dots: Uint8Array; width: number; height: number; dpi: number }

/** The cells of the tables of a page, row by row; a cell that reaches over others is one. None: no table. */
export function findCells(rules: Rules): Cell[] {
  const { width, height } = rules
  const ys = [0, ...rulesAt(rules, ACROSS), height - 1]
  const xs = [0, ...rulesAt(rules, DOWN), width - 1]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 4 || rows < 3) return []
  // Squares between which no rule runs belong together.
  const joined = Array.from({ length: columns * rows }, (_, index) => index)
  const rootOf = (index: number): number => {
    const above = joined[index]!
    if (above === index) return index
    const root = rootOf(above)
    joined[index] = root
    return root
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!]
      const here = row * columns + column
      if (column + 1 < columns && !covered(rules, DOWN, right, top, bottom))
        joined[rootOf(here + 1)] = rootOf(here)
      if (row + 1 < rows && !covered(rules, ACROSS, bottom, left, right))
        joined[rootOf(here + columns)] = rootOf(here)
    }
  }
  const groups = new Map<
    number,
    { left: number; right: number; top: number; bottom: number; squares: number }
  >()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const root = rootOf(row * columns + column)
      const known = groups.get(root)
      groups.set(root, {
        left: Math.min(known?.left ?? column, column),
        right: Math.max(known?.right ?? column, column),
        top: known?.top ?? row,
        bottom: row,
        squares: (known?.squares ?? 0) + 1,
      })
    }
  }
  const cells = [...groups.values()]
    .filter(({ left, right, top, bottom, squares }) => {
      const atEdge = left === 0 || top === 0 || right === columns - 1 || bottom === rows - 1
      return !atEdge && squares === (right - left + 1) * (bottom - top + 1)
    })
    .map(({ left, right, top, bottom }) => ({
      left: xs[left]!,
      top: ys[top]!,
      right: xs[right + 1]!,
      bottom: ys[bottom + 1]!,
    }))
    .filter((cell) => (cell.right - cell.left) * (cell.bottom - cell.top) <= width * height * LARGEST)
  return cells.length > 1 ? cells.toSorted((one, other) => one.top - other.top || one.left - other.left) : []
}

/** Where rules run: y of those across, x of those down. */
function rulesAt({ dots, width, height, dpi }: Rules, bit: number): number[] {
  const counts = new Uint32Array(bit === ACROSS ? height : width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (dots[y * width + x]! & bit) counts[bit === ACROSS ? y : x]!++
  }
  const stray = Math.round(dpi * STRAY)
  const found: number[] = []
  for (let at = 0; at < counts.length; at++) {
    if (counts[at]! < dpi * LEAST_RULE) continue
    let best = at
    for (let next = at; next < counts.length && next - best <= stray; next++)
      if (counts[next]! > counts[best]!) best = next
    found.push(best)
    at = best + stray
  }
  return found
}

/** Is there a rule at `at`, from `from` to `to`? */
function covered(
  { dots, width, height, dpi }: Rules,
  bit: number,
  at: number,
  from: number,
  to: number,
): boolean {
  const stray = Math.round(dpi * STRAY)
  const [first, last] = [Math.max(0, at - stray), Math.min((bit === ACROSS ? height : width) - 1, at + stray)]
  let ruled = 0
  for (let along = from; along < to; along++) {
    for (let line = first; line <= last; line++) {
      const place = bit === ACROSS ? line * width + along : along * width + line
      if ((dots[place]! & bit) === 0) continue
      ruled++
      break
    }
  }
  return ruled > (to - from) * LEAST_COVERED
}
