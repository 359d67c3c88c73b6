/** Heights in CSS pixels of what a page of a ledger has room for. */
export type LedgerRoom = {
  /** For rows and what ends them, on the first page and on each later one. */
  first: number
  later: number
  /** The line `Cộng mang sang` at the foot of every page but the last. */
  carried: number
  /** What ends the ledger: the total and the places to sign; higher than `carried`. */
  end: number
}

/**
 * Deals the rows of a ledger out to pages, in order, as many as fit on each. The end goes with at least one row, so
 * that nobody signs a page on which nothing stands; a row higher than a page gets one for itself.
 *
 * @param heights of the rows in CSS pixels
 * @returns for each page the index after its last row; one page for a ledger without rows
 */
export function dealRows(heights: readonly number[], { first, later, carried, end }: LedgerRoom): number[] {
  const ends: number[] = []
  let start = 0
  let capacity = first
  for (;;) {
    let next = start
    let filled = 0
    while (next < heights.length && (next === start || filled + heights[next]! <= capacity - carried)) {
      filled += heights[next]!
      next++
    }
    if (next === heights.length) {
      if (filled + end <= capacity || next === start) return [...ends, next]
      // One row is left for the page of the end; a single row too high for that keeps its page.
      if (next - start > 1) next--
    }
    ends.push(next)
    start = next
    capacity = later
  }
}
