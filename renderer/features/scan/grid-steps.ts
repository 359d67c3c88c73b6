type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/**
 * The page an arrow key leads to, or null at the edge. Up and down go by the rows as they are laid out now.
 * @param grid the element whose children are the pages, in order
 */
export function stepTo(
  step: Step,
  order: readonly string[],
  current: string | null,
  grid: HTMLElement | null,
): string | null {
  if (order.length === 0) return null
  const at = current === null ? -1 : order.indexOf(current)
  if (step === 'first' || at === -1) return order[0]!
  if (step === 'last') return order.at(-1)!
  if (step === 'left') return order[at - 1] ?? null
  if (step === 'right') return order[at + 1] ?? null
  const tops = [...(grid?.children ?? [])].map((child) => (child as HTMLElement).offsetTop)
  const columns = Math.max(1, tops.filter((top) => top === tops[0]).length)
  const target = step === 'up' ? at - columns : at + columns
  // The last row may be short: down from above it ends on its last page.
  if (target >= order.length) {
    const lastRow = Math.floor((order.length - 1) / columns)
    return Math.floor(at / columns) < lastRow ? order.at(-1)! : null
  }
  return order[target] ?? null
}
