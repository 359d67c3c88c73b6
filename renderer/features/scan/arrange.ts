/** Pages in another order: those of `moved` together, in their order, before `target` (null: at the end). */
export function moveBefore(
  order: readonly string[],
  moved: readonly string[],
  target: string | null,
): string[] {
  const block = order.filter((id) => moved.includes(id))
  const rest = order.filter((id) => !moved.includes(id))
  // Dropped onto one of themselves: they gather where that one is, before the first page behind it that stays.
  const behind =
    target === null ? undefined : order.slice(order.indexOf(target)).find((id) => rest.includes(id))
  const at = behind === undefined ? rest.length : rest.indexOf(behind)
  return [...rest.slice(0, at), ...block, ...rest.slice(at)]
}

/** The pages of `moved` one place earlier or later; gathered when they lay apart. */
export function shift(order: readonly string[], moved: readonly string[], by: 1 | -1): string[] {
  const places = order.flatMap((id, index) => (moved.includes(id) ? [index] : []))
  if (places.length === 0) return [...order]
  const block = places.map((index) => order[index]!)
  const rest = order.filter((id) => !moved.includes(id))
  const before = by === -1 ? places[0]! - 1 : places.at(-1)! - block.length + 2
  const at = Math.min(rest.length, Math.max(0, before))
  return [...rest.slice(0, at), ...block, ...rest.slice(at)]
}

/** The part of a new order that differs from the old: what has to be said to get from one to the other. */
export function changedPart(was: readonly string[], now: readonly string[]): string[] {
  const from = now.findIndex((id, index) => id !== was[index])
  if (from === -1) return []
  const to = now.findLastIndex((id, index) => id !== was[index])
  return now.slice(from, to + 1)
}
