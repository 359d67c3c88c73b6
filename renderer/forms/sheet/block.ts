import type { ReactNode } from 'react'
import type { Block } from './PagedSheet.tsx'

/** A piece of a sheet, kept on one page with the next where it says so. */
export const block = (key: string, node: ReactNode, keepWithNext = false): Block => ({
  key,
  node,
  keepWithNext,
})
