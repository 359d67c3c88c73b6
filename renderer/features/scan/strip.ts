import type { ScanPage } from '../../../electron/common/scans/model.ts'

/* The strip of pages in rows of known height, so that of three hundred pages only those in sight are drawn. */

export const ROW = 186
export const HEAD = 32
const COLUMN = 122
/** Rows drawn above and below what is seen, so that scrolling meets no gap. */
const MARGIN = 600
/** Up to so many pages all are drawn. */
export const ALL = 60

type Page = Pick<ScanPage, 'id' | 'stack'>
export type StripRow =
  | { kind: 'head'; stack: string; at: number; pages: number; top: number; height: number }
  | { kind: 'pages'; from: number; to: number; top: number; height: number }

export function columnsFor(width: number): number {
  return Math.max(1, Math.floor((width - 20 + 4) / (COLUMN + 4)))
}

/** Rows of the strip, a head before each stack when there are several. Pages of a stack that lie apart are two. */
export function stripRows(pages: readonly Page[], columns: number): StripRow[] {
  const rows: StripRow[] = []
  let top = 0
  const add = (
    row:
      | { kind: 'head'; stack: string; at: number; pages: number }
      | { kind: 'pages'; from: number; to: number },
  ) => {
    const height = row.kind === 'head' ? HEAD : ROW
    rows.push({ ...row, top, height })
    top += height
  }
  const parts: { stack: string; from: number; to: number }[] = []
  for (const [index, { stack }] of pages.entries()) {
    const last = parts.at(-1)
    if (last?.stack === stack) last.to = index + 1
    else parts.push({ stack, from: index, to: index + 1 })
  }
  for (const [at, { stack, from, to }] of parts.entries()) {
    if (parts.length > 1) add({ kind: 'head', stack, at: at + 1, pages: to - from })
    for (let start = from; start < to; start += columns) {
      add({ kind: 'pages', from: start, to: Math.min(to, start + columns) })
    }
  }
  return rows
}

/** The rows to draw when the strip is scrolled so far. */
export function rowsInSight(rows: readonly StripRow[], scrolled: number, height: number): StripRow[] {
  return rows.filter(
    (row) => row.top + row.height > scrolled - MARGIN && row.top < scrolled + height + MARGIN,
  )
}

/** The page an arrow key leads to by the rows of the strip, or null at the edge. */
export function stepInStrip(
  step: 'left' | 'right' | 'up' | 'down' | 'first' | 'last',
  pages: readonly Page[],
  rows: readonly StripRow[],
  current: string | null,
): string | null {
  if (pages.length === 0) return null
  const at = current === null ? -1 : pages.findIndex((page) => page.id === current)
  if (step === 'first' || at === -1) return pages[0]!.id
  if (step === 'last') return pages.at(-1)!.id
  if (step === 'left' || step === 'right') return pages[at + (step === 'left' ? -1 : 1)]?.id ?? null
  const lines = rows.filter((row) => row.kind === 'pages')
  const line = lines.findIndex((row) => row.from <= at && at < row.to)
  const target = lines[step === 'up' ? line - 1 : line + 1]
  // A shorter row ends on its last page.
  return target ? pages[Math.min(target.to - 1, target.from + at - lines[line]!.from)]!.id : null
}
