import { useCallback, useEffect, useRef, useState } from 'react'
import type { ErrorOf, OutputOf } from '../../../electron/common/contract.ts'
import type { CheckedRow, ImportField, ImportScope } from '../../../electron/common/imports/model.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'

/** Rows of one transaction: short enough that nobody notices it. */
const BATCH = 200

export type Opened = OutputOf<'imports.open'>
export type Reading = {
  fileId: string
  columns: Partial<Record<ImportField, number>>
  scope: ImportScope
  procedures: Record<string, string>
}
export type Running = { done: number; total: number; stopping: boolean }
export type Result = {
  added: ReadonlySet<number>
  known: number
  left: number
  error: RefusalOf<ErrorOf<'imports.write'>> | null
}

/** A file from being chosen to its report: what is open, how it is read, what is being written. */
export function useImport() {
  const [file, setFile] = useState<Opened | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [opening, setOpening] = useState(false)
  const [openError, setOpenError] = useState<RefusalOf<ErrorOf<'imports.open'>> | null>(null)
  const [running, setRunning] = useState<Running | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const stop = useRef(false)
  // Whoever leaves the screen stops after the batch: what goes on unseen cannot be stopped.
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )

  const open = useCallback(async (path: string) => {
    setOpening(true)
    setOpenError(null)
    const reply = await api.imports.open({ path })
    setOpening(false)
    setResult(null)
    if (!reply.ok) {
      setFile(null)
      setReading(null)
      setOpenError(reply.error)
      return
    }
    setFile(reply.data)
    const columns = reply.data.columns.flatMap(({ field, index }) => (field ? [[field, index] as const] : []))
    setReading({
      fileId: reply.data.fileId,
      columns: Object.fromEntries(columns),
      scope: 'local',
      procedures: {},
    })
  }, [])

  const write = useCallback(
    async (ready: readonly CheckedRow[]) => {
      if (!reading) return
      stop.current = false
      const importId = newId()
      const added = new Set<number>()
      let known = 0
      let at = 0
      let error: Result['error'] = null
      for (; at < ready.length && !stop.current; at += BATCH) {
        setRunning({ done: at, total: ready.length, stopping: false })
        const rows = ready.slice(at, at + BATCH).map(({ row }) => row)
        const reply = await api.imports.write({ ...reading, importId, rows })
        if (!reply.ok) {
          error = reply.error
          break
        }
        for (const row of rows) added.add(row)
        known += reply.data.known
      }
      setRunning(null)
      setResult({ added, known, left: Math.max(0, ready.length - at), error })
    },
    [reading],
  )

  return {
    file,
    reading,
    setReading,
    opening,
    openError,
    running,
    result,
    open,
    write,
    halt: useCallback(() => {
      stop.current = true
      setRunning((now) => now && { ...now, stopping: true })
    }, []),
  }
}
