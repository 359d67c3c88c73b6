import type { ReactNode } from 'react'
import type { Block } from './PagedSheet.tsx'
import { tableBlocks } from './table-blocks.ts'

/** One of several ruled tables of a sheet, each going on over pages under a head of its own. */
export function namedTable<Row>(
  name: string,
  head: ReactNode,
  rows: readonly Row[],
  draw: (row: Row, number: number) => ReactNode,
): Block[] {
  return tableBlocks(head, rows, draw, { keepLast: false }).map((one) => ({
    ...one,
    key: `${name}-${one.key}`,
    ...(one.under !== undefined && { under: `${name}-${one.under}` }),
  }))
}
