import { useEffect, useState } from 'react'
import type { CountedLine } from '../../../electron/common/reports/api.ts'

export type Pages = { lines: readonly CountedLine[]; isRead: boolean; more: (() => void) | null }

/** A list that is read page by page: another page goes under what was read. */
export function usePages<C>(
  data: { lines: readonly CountedLine[]; next: C | null } | undefined,
  onNext: (next: C) => void,
): Pages {
  const [lines, setLines] = useState<readonly CountedLine[]>([])
  useEffect(() => {
    if (!data) return
    setLines((read) => {
      const known = new Set(read.map(({ id }) => id))
      return [...read, ...data.lines.filter(({ id }) => !known.has(id))]
    })
  }, [data])
  const next = data?.next ?? null
  return { lines, isRead: data !== undefined, more: next === null ? null : () => onNext(next) }
}
