import { useEffect, useRef, useState } from 'react'
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
  /** What waited when the desk was opened, and what could not be laid onto it. */
  const [offered, setOffered] = useState<ReadonlySet<string> | null>(null)
  const taking = useRef(new Set<string>())
  if (data && offered === null) setOffered(new Set(data.arrivals.map(({ id }) => id)))

  const take = async (ids: string[]) => {
    const reply = await api.scans.takeArrivals({ dossierId, ids })
    if (!reply.ok) setOffered((before) => new Set([...(before ?? []), ...ids]))
    else if (reply.data.pages > 0)
      notify({ tone: 'good', text: vi.scans.sources.arrivals.taken(reply.data.pages) })
  }
  useEffect(() => {
    if (!data || !offered) return
    const fresh = data.arrivals
      .map(({ id }) => id)
      .filter((id) => !offered.has(id) && !taking.current.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) taking.current.add(id)
    void take(fresh)
  })
  const waiting = (data?.arrivals ?? []).filter(({ id }) => offered?.has(id))
  return {
    waiting,
    take: () => void take(waiting.map(({ id }) => id)),
    discard: () => void api.scans.discardArrivals({ ids: waiting.map(({ id }) => id) }),
  }
}

export type Arrivals = ReturnType<typeof useArrivals>
