import { useCallback, useEffect, useRef, useState } from 'react'
import type { DossierLine, View } from '../../../electron/common/dossiers/api.ts'
import { api } from '../../app/api.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'

const PAGE = 100

type Wanted = { view: View; mine: boolean; text: string }
type Pages = {
  /** What the lines answer to; behind `wanted` while a newer answer is on its way. */
  key: string
  lines: DossierLine[]
  next: string | null
}

/**
 * The lines of a view, page by page as they are scrolled to. After a commit, and each minute, as many pages as are
 * on screen are read again, so that nothing jumps. Answers to an older question are dropped.
 */
export function useDossierPages({ view, mine, text }: Wanted) {
  const [pages, setPages] = useState<Pages | null>(null)
  const key = JSON.stringify([view, mine, text])
  const asked = useRef(0)
  const loaded = useRef({ key: '', count: PAGE })
  const fetching = useRef(false)

  const readAgain = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const wanted = loaded.current.key === key ? loaded.current.count : PAGE
    const lines: DossierLine[] = []
    let after: string | null = null
    do {
      const reply = await api.dossiers.list({ view, mine, text, limit: PAGE, after })
      if (turn !== asked.current || !reply.ok) return
      lines.push(...reply.data.lines)
      after = reply.data.next
    } while (after && lines.length < wanted)
    loaded.current = { key, count: Math.max(PAGE, lines.length) }
    setPages({ key, lines, next: after })
  }, [key, view, mine, text])

  useEffect(() => {
    void readAgain()
    const stop = window.counter.onChanged((nouns) => {
      if (nouns.includes('dossier') || nouns.includes('delivery')) void readAgain()
    })
    return () => {
      stop()
      asked.current += 1
    }
  }, [readAgain])
  useEveryMinute(() => void readAgain())

  const readOn = useCallback(async () => {
    if (!pages?.next || pages.key !== key || fetching.current) return
    fetching.current = true
    const turn = asked.current
    const reply = await api.dossiers.list({ view, mine, text, limit: PAGE, after: pages.next })
    fetching.current = false
    if (turn !== asked.current || !reply.ok) return
    const lines = [...pages.lines, ...reply.data.lines]
    loaded.current = { key, count: lines.length }
    setPages({ key, lines, next: reply.data.next })
  }, [pages, key, view, mine, text])

  return { lines: pages?.lines ?? [], shown: pages?.key ?? '', ready: pages?.key === key, readOn }
}
