import type { Copy } from './PagedSheet.tsx'

/** The copies (liên) of a sheet, each under its own label; a single one carries none. */
export function copiesOf(
  count: number,
  labels: readonly string[],
  make: (label: string | undefined) => Copy,
): [Copy, ...Copy[]] {
  if (count === 1) return [make(undefined)]
  const [first, ...others] = labels.slice(0, count).map((label) => make(label))
  return first ? [first, ...others] : [make(undefined)]
}
