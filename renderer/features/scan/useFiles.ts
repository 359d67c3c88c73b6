import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { api } from '../../app/api.ts'
import { useOfficer } from '../../app/session.ts'
import { deskMemory, type FilesOutcome, rememberOnDesk, useDeskMemory } from './desk-memory.ts'

/** Most files in one command (contract). */
const AT_ONCE = 100

/**
 * Files onto the desk: by dropping them on the window or by choosing them. Reading goes on while the officer is elsewhere;
 * what came of it is told on coming back.
 */
export function useFiles(dossierId: string) {
  const { id: officer } = useOfficer()
  const { reading, outcome } = useDeskMemory(officer, dossierId).files
  const dismiss = useCallback(() => {
    const { files } = deskMemory(officer, dossierId)
    if (files.outcome) rememberOnDesk(officer, dossierId, { files: { ...files, outcome: null } })
  }, [officer, dossierId])
  // Seen when the screen is left.
  useEffect(() => dismiss, [dismiss])

  /** @returns the new pages, in order */
  const take = useCallback(
    async (files: readonly File[]): Promise<ScanPage[]> => {
      if (files.length === 0) return []
      const before = deskMemory(officer, dossierId).files
      const under = before.reading > 0 ? before.outcome : null
      rememberOnDesk(officer, dossierId, {
        files: { reading: before.reading + files.length, outcome: under },
      })
      const found = files.map((file) => ({ name: file.name, path: window.counter.pathOf(file) }))
      const result: FilesOutcome = {
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
      const now = deskMemory(officer, dossierId).files
      // Forgotten meanwhile: a colleague sits here.
      if (now.reading > 0) {
        rememberOnDesk(officer, dossierId, {
          files: { reading: now.reading - files.length, outcome: together(now.outcome, result) },
        })
      }
      return pages
    },
    [officer, dossierId],
  )
  return { take, reading, outcome, dismiss }
}

function together(before: FilesOutcome | null, now: FilesOutcome): FilesOutcome {
  if (!before) return now
  return {
    refused: [...before.refused, ...now.refused],
    pages: before.pages + now.pages,
    error: before.error ?? now.error,
  }
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
