import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, ErrorOf, InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { RefusalOf } from '../../electron/common/reply.ts'
import { callByName } from './api.ts'

export type Live<N extends CallName> = {
  /** The last answer; stays while a newer one is being read, so nothing flickers. */
  data: OutputOf<N> | undefined
  error: RefusalOf<ErrorOf<N>> | undefined
  /** Nothing has been answered yet. */
  loading: boolean
  reload: () => void
}

/**
 * Reads a query now, again when its input changes, and again after every commit that touched one of the nouns in
 * `on` (journal nouns: 'dossier', 'receipt' …; absent: any commit). Answers that arrive out of order are dropped.
 * Old data stays on screen for a new input too: give a page that shows another record a `key` of its own.
 * @param input null: do not read yet.
 */
export function useQuery<N extends CallName>(
  name: N,
  input: InputOf<N> | null,
  { on }: { on?: readonly string[] } = {},
): Live<N> {
  const [answer, setAnswer] = useState<Pick<Live<N>, 'data' | 'error'>>({ data: undefined, error: undefined })
  const asked = useRef(0)
  const text = input === null ? null : JSON.stringify(input)
  const nouns = on?.join(' ')

  const read = useCallback(() => {
    if (text === null) return
    asked.current += 1
    const mine = asked.current
    void callByName(name, JSON.parse(text) as InputOf<N>).then((reply) => {
      if (mine !== asked.current) return
      setAnswer((before) =>
        reply.ok
          ? { data: reply.data as OutputOf<N>, error: undefined }
          : { data: before.data, error: reply.error as RefusalOf<ErrorOf<N>> },
      )
    })
  }, [name, text])

  useEffect(() => {
    read()
    const watched = nouns?.split(' ')
    const stop = window.counter.onChanged((changed) => {
      if (!watched || changed.some((noun) => watched.includes(noun))) read()
    })
    return () => {
      stop()
      asked.current += 1 // an answer on its way no longer belongs to this screen
    }
  }, [read, nouns])

  return { ...answer, loading: answer.data === undefined && answer.error === undefined, reload: read }
}
