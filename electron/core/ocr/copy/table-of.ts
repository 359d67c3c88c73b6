import type { Cell } from './find-cells.ts'
import type { Table } from './reading-copy.ts'
import type { Sheet } from './remove-rules.ts'

/* In inches. Cells this far apart are read as words of one line; nearer ones spoil how wide the engine takes a blank to
   be, alone a single figure or letter is taken for another. */
const APART = 0.5
const MARGIN = 0.1
/* A row that is higher may have several lines in a cell: then each cell is read by itself. */
const ONE_LINE = 0.45
const SAME_ROW = 0.03
/* At 200 dpi: specks at the corners, not even a full stop. */
const LEAST_INK = 8

type Part = { from: number; width: number; at: number }
type Strip = { top: number; height: number; y: number; parts: Part[]; width: number }

/**
 * Takes the cells out of a page, which is left without them, and lays what stands in them out as lines.
 * @returns null: no cells, or nothing in them
 */
export function tableOf(sheet: Sheet, cells: readonly Cell[]): Table | null {
  const { data, width, dpi, paper } = sheet
  const strips: Strip[] = []
  let y = 0
  for (const row of rowsOf(cells, dpi)) {
    const strip = stripOf(sheet, row, y)
    if (!strip) continue
    strips.push(strip)
    y += strip.height
  }
  const size = { width: Math.max(0, ...strips.map((strip) => strip.width)), height: y }
  const picture = new Uint8Array(size.width * size.height).fill(paper)
  for (const { top, height, y: to, parts } of strips) {
    for (const { from, width: wide, at } of parts) {
      for (let row = 0; row < height; row++) {
        const start = (top + row) * width + from
        picture.set(data.subarray(start, start + wide), (to + row) * size.width + at)
      }
    }
  }
  for (const { left, top, right, bottom } of cells) {
    for (let row = top; row <= bottom; row++) data.fill(paper, row * width + left, row * width + right + 1)
  }
  if (strips.length === 0) return null
  const half = (dpi * APART) / 2
  return {
    data: picture,
    ...size,
    onPage: (x, down) => {
      const { top, y: from, parts } = strips.findLast((strip) => strip.y <= down) ?? strips[0]!
      const part = parts.findLast(({ at }) => at - half <= x) ?? parts[0]!
      return { x: x - part.at + part.from, y: down - from + top }
    },
  }
}

/** Cells side by side; those of a high row one by one. */
function rowsOf(cells: readonly Cell[], dpi: number): Cell[][] {
  const rows: Cell[][] = []
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= dpi * SAME_ROW
  for (const cell of cells) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const low = cell.bottom - cell.top <= dpi * ONE_LINE
    if (row && before && low && near(before.top, cell.top) && near(before.bottom, cell.bottom)) row.push(cell)
    else rows.push([cell])
  }
  return rows
}

function stripOf({ ink, width, dpi }: Sheet, row: readonly Cell[], y: number): Strip | null {
  const inner = Math.max(2, Math.round(dpi * 0.015))
  const least = LEAST_INK * (dpi / 200) ** 2
  const parts: Part[] = []
  let at = Math.round(dpi * MARGIN)
  for (const { left, top, right, bottom } of row) {
    let [first, last, count] = [right, left, 0]
    for (let down = top + inner; down <= bottom - inner; down++) {
      for (let along = left + inner; along <= right - inner; along++) {
        if (ink[down * width + along] === 0) continue
        count++
        first = Math.min(first, along)
        last = Math.max(last, along)
      }
    }
    if (count < least) continue
    const from = Math.max(left + 1, first - inner)
    const wide = Math.min(right - 1, last + inner) - from + 1
    parts.push({ from, width: wide, at })
    at += wide + Math.round(dpi * APART)
  }
  if (parts.length === 0) return null
  const { top, bottom } = row[0]!
  const end = parts.at(-1)!
  return {
    top: top + 1,
    height: bottom - top - 1,
    y,
    parts,
    width: end.at + end.width + Math.round(dpi * MARGIN),
  }
}
