import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../app/api.ts'
import type { PaperHit } from './PaperHits.tsx'

const PAGE = 50

type Found = { text: string; hits: PaperHit[]; next: number | null }

/** Hits in scanned papers, page by page as they are scrolled to. Answers to an older question are dropped. */
export function usePaperHits(wanted: boolean, text: string) {
  const [found, setFound] = useState<Found | null>(null)
  const asked = useRef(0)
  const fetching = useRef(false)

  const read = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const reply = await api.ocr.search({ text, limit: PAGE, after: null })
    if (turn === asked.current && reply.ok) setFound({ text, ...reply.data })
  }, [text])
  useEffect(() => {
    if (!wanted) return
    void read()
    const stop = window.counter.onChanged((nouns) => {
      if (nouns.includes('ocr') || nouns.includes('dossier')) void read()
    })
    return () => {
      stop()
      asked.current += 1
    }
  }, [wanted, read])

  const readOn = useCallback(async () => {
    if (found?.text !== text || found.next === null || fetching.current) return
    fetching.current = true
    const turn = asked.current
    const reply = await api.ocr.search({ text, limit: PAGE, after: found.next })
    fetching.current = false
    if (turn === asked.current && reply.ok) {
      setFound({ text, hits: [...found.hits, ...reply.data.hits], next: reply.data.next })
    }
  }, [found, text])

  return { hits: found?.hits ?? [], ready: found?.text === text, readOn }
}
