/* What a dot lies on: bits, both where two lines cross. */
export const ACROSS = 1
export const DOWN = 2

/** A page being prepared for reading; `ink` says of each dot whether it is a stroke. */
export type Sheet = {
  data: Uint8Array
  ink: Uint8Array
  width: number
  height: number
  dpi: number
  paper: number
}

/* In inches. No letter of print has a straight stroke as long, no rule of a form is as thick. */
const LEAST_LENGTH = 0.45
const MOST_THICKNESS = 0.026
const MOST_GAP = 0.01
const LEAST_INK = 0.9

/**
 * Takes the ruled lines out of a page. Where a letter touches or crosses one, the letter stays.
 * @returns for each dot whether it lay on a line across (1), down (2) or where two cross (3)
 */
export function removeRules(sheet: Sheet): Uint8Array {
  const { data, ink, width, height, dpi, paper } = sheet
  const found = new Uint8Array(ink.length)
  const gone = new Uint8Array(ink.length)
  sweep(sheet, { bit: ACROSS, lines: height, length: width, nextLine: width, next: 1 }, found, gone)
  sweep(sheet, { bit: DOWN, lines: width, length: height, nextLine: 1, next: width }, found, gone)
  // Where two cross, each looks like a letter to the other.
  const soft = softEdge(dpi)
  for (let y = soft; y < height - soft; y++) {
    for (let x = soft; x < width - soft; x++) {
      if (found[y * width + x] !== (ACROSS | DOWN)) continue
      for (let down = y - soft; down <= y + soft; down++)
        gone.fill(1, down * width + x - soft, down * width + x + soft + 1)
    }
  }
  for (let at = 0; at < gone.length; at++) {
    if (gone[at] === 0) continue
    data[at] = paper
    ink[at] = 0
  }
  return found
}

/** How far the grey edge of a stroke reaches beyond its ink, dots. */
export function softEdge(dpi: number): number {
  return Math.max(1, Math.round(dpi / 150))
}

type Direction = { bit: number; lines: number; length: number; nextLine: number; next: number }

/** Finds long runs of ink in one direction. */
function sweep(sheet: Sheet, way: Direction, found: Uint8Array, gone: Uint8Array): void {
  const { ink, dpi } = sheet
  const least = Math.round(dpi * LEAST_LENGTH)
  const gap = Math.max(2, Math.round(dpi * MOST_GAP))
  for (let line = 0; line < way.lines; line++) {
    let from = -1
    let last = -1
    let count = 0
    for (let at = 0; at <= way.length; at++) {
      const isInk = at < way.length && ink[line * way.nextLine + at * way.next] === 1
      if (from >= 0 && (at === way.length || (isInk && at - last > gap + 1))) {
        const long = last - from + 1
        if (long >= least && count >= long * LEAST_INK)
          mark(sheet, way, { line, from, to: last }, found, gone)
        from = -1
        count = 0
      }
      if (!isInk) continue
      if (from < 0) from = at
      last = at
      count++
    }
  }
}

/** Marks a run; dot by dot it is only taken out where the ink is no thicker than a line. */
function mark(
  { ink, dpi }: Sheet,
  { bit, lines, nextLine, next }: Direction,
  run: { line: number; from: number; to: number },
  found: Uint8Array,
  gone: Uint8Array,
): void {
  const thick = Math.max(4, Math.round(dpi * MOST_THICKNESS))
  const soft = softEdge(dpi)
  for (let at = run.from; at <= run.to; at++) {
    const column = at * next
    found[run.line * nextLine + column]! |= bit
    let first = run.line
    let last = run.line
    while (first > 0 && run.line - first <= thick && ink[(first - 1) * nextLine + column] === 1) first--
    while (last < lines - 1 && last - run.line <= thick && ink[(last + 1) * nextLine + column] === 1) last++
    if (last - first + 1 > thick) continue
    for (let line = Math.max(0, first - soft); line <= Math.min(lines - 1, last + soft); line++)
      gone[line * nextLine + column] = 1
  }
}
