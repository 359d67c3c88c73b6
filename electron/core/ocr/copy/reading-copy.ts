import type { Grey } from '../../scans/picture/grey-copy.ts'
import { findCells } from './find-cells.ts'
import { inkLevels } from './ink-levels.ts'
import { keepInk } from './keep-ink.ts'
import { removeLeaders } from './remove-leaders.ts'
import { removeRules } from './remove-rules.ts'
import { tableOf } from './table-of.ts'

/** A page made ready for the engine. */
export type ReadingCopy = {
  /** All that stands outside of tables; null: nothing. */
  text: Grey | null
  /** What stands in the cells of tables, line by line. */
  table: Table | null
}

/** The rows of tables, one under the other, their cells moved together, and where each dot came from. */
export type Table = Grey & {
  /** @param x @param y of the table's picture @returns where that lies on the page */
  onPage: (x: number, y: number) => { x: number; y: number }
}

/* At 200 dpi; a full stop of 10 points has as many. */
const LEAST_INK = 16

/**
 * A copy of a page for reading only: ruled lines, dotted leaders and everything that is no ink are gone, tables are laid
 * out as lines. What is stored of the page is not touched.
 * @param page upright; changed
 */
export function readingCopy(page: Grey, dpi: number): ReadingCopy {
  const { paper, stroke, trace } = inkLevels(page)
  const ink = Uint8Array.from(page.data, (shade) => (shade < stroke ? 1 : 0))
  const sheet = { ...page, ink, dpi, paper }
  const dots = removeRules(sheet)
  removeLeaders(sheet)
  const inked = keepInk(sheet, trace)
  const { width, height } = page
  const table = tableOf(sheet, findCells({ dots, width, height, dpi }))
  return { text: inked * (200 / dpi) ** 2 < LEAST_INK ? null : page, table }
}
