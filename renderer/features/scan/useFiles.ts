import { useCallback, useEffect, useRef, useState } from 'react'
import type { DropFault, ScanPage } from '../../../electron/common/scans/model.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import { api } from '../../app/api.ts'

/** Most files in one command (contract). */
const AT_ONCE = 100

export type RefusedFile = { name: string; code: DropFault }
type Outcome = { refused: RefusedFile[]; pages: number; error: RefusalOf<ErrorOf<'scans.drop'>> | null }

/** Files onto the desk: by dropping them on the window or by choosing them. */
export function useFiles(dossierId: string) {
  const [reading, setReading] = useState(0)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  /** @returns the new pages, in order */
  const take = useCallback(
    async (files: readonly File[]): Promise<ScanPage[]> => {
      if (files.length === 0) return []
      setReading(files.length)
      setOutcome(null)
      const found = files.map((file) => ({ name: file.name, path: window.counter.pathOf(file) }))
      const result: Outcome = {
        // Dragged out of another program's window: there is no file on a disk.
        refused: found.filter(({ path }) => !path).map(({ name }) => ({ name, code: 'FILE_GONE' as const })),
        pages: 0,
        error: null,
      }
      const onDisk = found.filter(({ path }) => path)
      const pages: ScanPage[] = []
      for (let start = 0; start < onDisk.length && !result.error; start += AT_ONCE) {
        const some = onDisk.slice(start, start + AT_ONCE)
        const reply = await api.scans.drop({ dossierId, paths: some.map(({ path }) => path) })
        if (!reply.ok) {
          result.error = reply.error
          break
        }
        result.pages += reply.data.pages
        result.refused.push(
          ...reply.data.refused.map(({ index, code }) => ({ name: some[index]!.name, code })),
        )
        if (reply.data.pages > 0) pages.push(...(await pagesOfLastDrop(dossierId)))
      }
      setReading(0)
      setOutcome(result)
      return pages
    },
    [dossierId],
  )
  return { take, reading, outcome, dismiss: useCallback(() => setOutcome(null), []) }
}

async function pagesOfLastDrop(dossierId: string): Promise<ScanPage[]> {
  const reply = await api.scans.desk({ dossierId })
  if (!reply.ok || reply.data.lastRun?.source !== 'drop') return []
  const { pages, lastRun } = reply.data
  return pages.filter((page) => page.runId === lastRun.id)
}

/** Whether files are being dragged over the window; takes them when they are let go anywhere on it. */
export function useWindowDrop(onFiles: ((files: File[]) => void) | null): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    // Each element entered is told before the one that is left, so entering and leaving are counted.
    let depth = 0
    const carriesFiles = (event: DragEvent) => Boolean(event.dataTransfer?.types.includes('Files'))
    const set = (next: number) => {
      depth = Math.max(0, next)
      setOver(depth > 0 && latest.current !== null)
    }
    const entered = (event: DragEvent) => carriesFiles(event) && set(depth + 1)
    const left = (event: DragEvent) => carriesFiles(event) && set(depth - 1)
    const moved = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = latest.current ? 'copy' : 'none'
    }
    const dropped = (event: DragEvent) => {
      set(0)
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      latest.current?.([...(event.dataTransfer?.files ?? [])])
    }
    const ways = [
      ['dragenter', entered],
      ['dragleave', left],
      ['dragover', moved],
      ['drop', dropped],
    ] as const
    for (const [name, heard] of ways) window.addEventListener(name, heard)
    return () => {
      for (const [name, heard] of ways) window.removeEventListener(name, heard)
    }
  }, [])
  return over
}
