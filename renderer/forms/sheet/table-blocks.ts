import type { ReactNode } from 'react'
import { block } from './block.ts'
import type { Block } from './PagedSheet.tsx'

const HEAD = 'table-head'

/**
 * The one ruled table of a sheet as blocks, a row each, so that it goes on over pages under its head. Its last row
 * stays with what follows, unless told otherwise: nobody signs a page on which nothing stands.
 */
export function tableBlocks<Row>(
  head: ReactNode,
  rows: readonly Row[],
  draw: (row: Row, number: number) => ReactNode,
  { keepLast = true } = {},
): Block[] {
  if (rows.length === 0) return []
  return [
    block(HEAD, head, true),
    ...rows.map((row, index) => ({
      ...block(`row-${index + 1}`, draw(row, index + 1), keepLast && index + 1 === rows.length),
      under: HEAD,
    })),
  ]
}
