import { useEffect } from 'react'
import { useOfficer } from '../../app/session.ts'
import { deskMemory, type Placing, rememberOnDesk, useDeskMemory } from './desk-memory.ts'
import type { Desk } from './useDesk.ts'
import type { DeskActs } from './useDeskActs.ts'

type At = Pick<Placing, 'pageId' | 'replace'>

/**
 * A scan whose pages do not lie at the end but behind a page, or in its place; main lays each there as it comes. When
 * something stopped it, the next scan goes on where it stopped, until that is cancelled.
 * @param start starts a scan at a place and answers its run, or null when it was refused
 */
export function usePlacing(
  dossierId: string,
  { pages, lastRun, running }: Pick<Desk, 'pages' | 'lastRun' | 'running'>,
  acts: Pick<DeskActs, 'placed'>,
  start: ((at: At) => Promise<string | null>) | undefined,
) {
  const { id: officer } = useOfficer()
  const { placing } = useDeskMemory(officer, dossierId)
  useEffect(() => {
    if (!placing?.runId || running || lastRun?.id !== placing.runId) return
    // An effect that runs twice must not remember one scan twice.
    if (deskMemory(officer, dossierId).placing !== placing) return
    rememberOnDesk(officer, dossierId, { placing: lastRun.fault ? goOnFrom(placing, pages) : null })
    if (lastRun.pages > 0) acts.placed(placing.runId, lastRun.pages, placing.replace ? placing.pageId : null)
  }, [officer, dossierId, placing, running, lastRun, pages, acts])

  const begin = async (pageId: string, replace: boolean) => {
    const runId = await start?.({ pageId, replace })
    if (runId) rememberOnDesk(officer, dossierId, { placing: { pageId, replace, runId } })
  }
  const waiting = placing && !placing.runId && pages.some((page) => page.id === placing.pageId)
  return {
    /** Where the next scan goes on; null: at the end. */
    waiting: waiting ? placing : null,
    cancel: () => rememberOnDesk(officer, dossierId, { placing: null }),
    /** Starts the scan at once: the paper is in the hand. */
    begin: (pageId: string, replace: boolean) => void begin(pageId, replace),
  }
}

/** Behind the last page that came, or as it was asked when none did. */
export function goOnFrom({ pageId, replace, runId }: Placing, pages: Pick<Desk, 'pages'>['pages']): Placing {
  const last = pages.findLast((page) => page.runId === runId)
  return last ? { pageId: last.id, replace: false, runId: null } : { pageId, replace, runId: null }
}
