import { useEffect, useState } from 'react'
import type { Desk } from './useDesk.ts'
import type { DeskActs } from './useDeskActs.ts'

export type Placing = { pageId: string; replace: boolean; after: string | null }

/** The next scan is not laid at the end but behind a page, or in its place. Until it ends its pages lie at the end. */
export function usePlacing(desk: Desk, acts: DeskActs, scan: (() => void) | undefined) {
  const [placing, setPlacing] = useState<Placing | null>(null)
  const { pages, lastRun, running } = desk
  useEffect(() => {
    if (!placing || running || lastRun === null || lastRun.id === placing.after) return
    setPlacing(null)
    const target = pages.find((page) => page.id === placing.pageId)
    const came = pages.filter((page) => page.runId === lastRun.id).map(({ id }) => id)
    const order = pages.map(({ id }) => id)
    if (target && came.length > 0) {
      void acts.place(placing.pageId, came, order, target.stack, placing.replace)
    }
  }, [placing, running, lastRun, pages, acts])
  return {
    placing,
    cancel: () => setPlacing(null),
    /** Starts the scan at once: the paper is in the hand. */
    begin: (pageId: string, replace: boolean) => {
      if (!scan) return
      setPlacing({ pageId, replace, after: lastRun?.id ?? null })
      scan()
    },
  }
}
