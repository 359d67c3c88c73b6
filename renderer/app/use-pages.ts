import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, ErrorOf, InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { RefusalOf } from '../../electron/common/reply.ts'
import { callByName } from './api.ts'

/** Calls that answer a list page by page: `next` is what the page behind this one is asked for by. */
type PagedCall = {
  [N in CallName]: OutputOf<N> extends { lines: { id: string }[]; next: unknown } ? N : never
}[CallName]
type LineOf<N extends PagedCall> = OutputOf<N>['lines'][number]

export type Pages<L, E extends string = string> = {
  lines: readonly L[]
  /** What the lines answer to; behind what is asked while a newer answer is on its way. */
  shown: string
  /** The lines are those that are asked for. */
  ready: boolean
  /** There are lines behind these. */
  more: boolean
  error: RefusalOf<E> | undefined
  readOn: () => void
  reload: () => void
}

/**
 * A list, page by page as it is scrolled to. After a commit that touched one of the nouns in `on` as many pages as are on
 * screen are read again, so that nothing jumps. Answers to an older question are dropped.
 */
export function usePages<N extends PagedCall>(
  name: N,
  asked: Omit<InputOf<N>, 'after'>,
  { on = [] }: { on?: readonly string[] } = {},
): Pages<LineOf<N>, ErrorOf<N>> {
  type Read = { key: string; lines: readonly LineOf<N>[]; next: unknown }
  const key = JSON.stringify(asked)
  const nouns = on.join(' ')
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<RefusalOf<ErrorOf<N>>>()
  const turn = useRef(0)
  const kept = useRef({ key: '', count: 0 })
  const fetching = useRef(false)

  const page = useCallback(
    async (after: unknown) => {
      const mine = turn.current
      const input = { ...(JSON.parse(key) as object), ...(after !== null && { after }) }
      const reply = await callByName(name, input as InputOf<N>)
      if (mine !== turn.current) return null
      setError(reply.ok ? undefined : (reply.error as RefusalOf<ErrorOf<N>>))
      return reply.ok ? (reply.data as { lines: LineOf<N>[]; next: unknown }) : null
    },
    [name, key],
  )
  const put = useCallback(
    (lines: readonly LineOf<N>[], next: unknown) => {
      kept.current = { key, count: lines.length }
      setRead({ key, lines, next })
    },
    [key],
  )
  const readAgain = useCallback(async () => {
    turn.current += 1
    const wanted = kept.current.key === key ? kept.current.count : 0
    let lines: readonly LineOf<N>[] = []
    let next: unknown = null
    do {
      const answer = await page(next)
      if (!answer) return
      lines = withPage(lines, answer.lines)
      next = answer.next
    } while (next !== null && lines.length < wanted)
    // A page that was asked for behind the older lines is late.
    turn.current += 1
    put(lines, next)
  }, [key, page, put])

  useEffect(() => {
    void readAgain()
    const watched = nouns.split(' ')
    const stop = window.counter.onChanged((changed) => {
      if (changed.some((noun) => watched.includes(noun))) void readAgain()
    })
    return () => {
      stop()
      turn.current += 1
    }
  }, [readAgain, nouns])

  const readNext = useCallback(async () => {
    if (!read || read.next === null || read.key !== key || fetching.current) return
    fetching.current = true
    const answer = await page(read.next)
    fetching.current = false
    if (answer) put(withPage(read.lines, answer.lines), answer.next)
  }, [read, key, page, put])
  const readOn = useCallback(() => void readNext(), [readNext])
  const reload = useCallback(() => void readAgain(), [readAgain])

  return {
    lines: read?.lines ?? [],
    shown: read?.key ?? '',
    ready: read?.key === key,
    more: read !== null && read.next !== null,
    error,
    readOn,
    reload,
  }
}

/* What has moved since the page before was read stands there once. */
function withPage<L extends { id: string }>(lines: readonly L[], page: readonly L[]): readonly L[] {
  const known = new Set(lines.map(({ id }) => id))
  return [...lines, ...page.filter(({ id }) => !known.has(id))]
}
