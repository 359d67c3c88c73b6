import { useEffect, useRef } from 'react'
import { api } from '../../../app/api.ts'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { notify } from '../../../ui/notify.ts'

/**
 * What a printer scanned into the watched folder. What waited before this desk was opened is offered: it may belong to
 * anybody. What arrives while the desk is open is laid onto it.
 */
export function useArrivals(dossierId: string, editable: boolean) {
  const { data } = useQuery('scans.arrivals', editable ? {} : null, { on: ['scan'] })
  const before = useRef<ReadonlySet<string> | null>(null)
  const taking = useRef(new Set<string>())
  const take = async (ids: string[]) => {
    const reply = await api.scans.takeArrivals({ dossierId, ids })
    // Tried again, and offered, with the next look.
    if (!reply.ok) for (const id of ids) taking.current.delete(id)
    else if (reply.data.pages > 0)
      notify({ tone: 'good', text: vi.scans.sources.arrivals.taken(reply.data.pages) })
  }
  useEffect(() => {
    if (!data) return
    const ids = data.arrivals.map(({ id }) => id)
    before.current ??= new Set(ids)
    const fresh = ids.filter((id) => !before.current!.has(id) && !taking.current.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) taking.current.add(id)
    void take(fresh)
  })
  const waiting = (data?.arrivals ?? []).filter(({ id }) => !taking.current.has(id))
  return {
    waiting,
    take: () => void take(waiting.map(({ id }) => id)),
    discard: () => void api.scans.discardArrivals({ ids: waiting.map(({ id }) => id) }),
  }
}

export type Arrivals = ReturnType<typeof useArrivals>
