import { useEffect, useRef, useState } from 'react'
import { api } from '../../app/api.ts'
import { type CoverGroup, nextCoverGroup } from './covers.ts'
import type { Desk } from './useDesk.ts'
import type { DeskActs } from './useDeskActs.ts'

/** Has new pages looked at for cover sheets, and once the scanner stands still sorts what lies behind them. */
export function useCovers(dossierId: string, desk: Desk, acts: DeskActs, editable: boolean): boolean {
  const busy = useRef(false)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const { pages, components, running, dossier } = desk
  const unread = editable && pages.some((page) => page.coverUnread)
  const group =
    editable && !unread && !running && dossier
      ? nextCoverGroup(pages, dossier.dossierNo, components, refused)
      : null
  useEffect(() => {
    if (busy.current || !(unread || group)) return
    busy.current = true
    const sort = async ({ component, coverId, pageIds }: CoverGroup) => {
      if (!(await acts.sort(component, coverId, pageIds)))
        setRefused((before) => new Set(before).add(coverId))
    }
    // The desk is read again after each step; what is left to do is seen then.
    void Promise.resolve(unread ? api.scans.readCovers({ dossierId }) : sort(group!)).finally(() => {
      busy.current = false
    })
  })
  return unread
}
