/** A block of a sheet as measured on screen; heights in CSS pixels. */
export type Measured = {
  height: number
  /** Never let a page end between this block and the next. */
  keepWithNext: boolean
  /** Height of the table head repeated above this block when it opens a page; 0 for none. */
  headHeight: number
}

/**
 * Shares blocks out to pages, in order, as many as fit on each. Blocks joined by keepWithNext move together,
 * unless together they are higher than a page. A single block that is higher than a page gets one for itself.
 *
 * @param capacity height in CSS pixels that blocks may fill on the first page and on each later one
 * @returns for each page the indexes of its blocks
 */
export function paginate(
  blocks: readonly Measured[],
  capacity: { first: number; later: number },
): number[][] {
  let page: number[] = []
  const pages = [page]
  let left = capacity.first
  const heightOf = (chain: number[]) => chain.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), 0)

  for (const chain of chainsOf(blocks)) {
    const together = heightOf(chain) <= Math.min(capacity.first, capacity.later)
    for (const unit of together ? [chain] : chain.map((index) => [index])) {
      const head = blocks[unit[0] ?? 0]?.headHeight ?? 0
      const height = heightOf(unit)
      if (page.length > 0 && height > left) {
        page = []
        pages.push(page)
        left = capacity.later
      }
      left -= height + (page.length === 0 ? head : 0)
      page.push(...unit)
    }
  }
  return pages
}

function chainsOf(blocks: readonly Measured[]): number[][] {
  const chains: number[][] = []
  let joined = false
  for (const [index, block] of blocks.entries()) {
    if (joined) chains.at(-1)?.push(index)
    else chains.push([index])
    joined = block.keepWithNext
  }
  return chains
}
