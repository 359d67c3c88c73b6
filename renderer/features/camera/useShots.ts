import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { ShotFault } from '../../../electron/common/camera/shot-quality.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { ARCHIVE_DPI } from '../../../electron/common/scans/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import type { Shot } from './camera.worker.ts'

/** A page shot since the screen was opened; on the desk already. */
export type SeriesPage = {
  id: string
  /** Its number in the series, which it keeps when an earlier one is removed. */
  at: number
  url: string
  /** Degrees to the right, as it lies on the desk: by hand, or put upright there by itself. */
  rotation: number
  dpi: number | null
  faults: readonly ShotFault[]
}

export type Problem =
  | { call: 'camera.shoot'; error: RefusalOf<ErrorOf<'camera.shoot'>> }
  | { call: 'scans.rotate'; error: RefusalOf<ErrorOf<'scans.rotate'>> }
  | { call: 'scans.remove'; error: RefusalOf<ErrorOf<'scans.remove'>> }
  | { call: 'scans.restore'; error: RefusalOf<ErrorOf<'scans.restore'>> }

type Done = { text: string; undo: () => Promise<void> }

/** The series shot on this screen, one run on the desk: each page stored before the next, each act with its undo. */
export function useShots(dossierId: string) {
  const [runId] = useState(newId)
  const [pages, setPages] = useState<readonly SeriesPage[]>([])
  const [current, setCurrent] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<readonly Done[]>([])
  const count = useRef(0)
  const urls = useRef<string[]>([])
  useEffect(() => {
    const all = urls.current
    return () => {
      for (const url of all) URL.revokeObjectURL(url)
    }
  }, [])

  const desk = useQuery('scans.desk', { dossierId }, { on: ['scan'] }).data
  const series = useMemo(() => {
    const rotations = new Map(desk?.pages.map(({ id, rotation }) => [id, rotation]))
    return pages.map((page) => ({ ...page, rotation: rotations.get(page.id) ?? page.rotation }))
  }, [pages, desk])

  const remember = (one: Done) => setDone((all) => [...all, one])

  /** @returns the page, or null when it was not stored */
  const add = useCallback(
    async ({ jpeg, thumb, dpi, faults }: Shot): Promise<SeriesPage | null> => {
      const reply = await api.camera.shoot({ dossierId, runId, jpeg, dpi })
      if (!reply.ok) {
        setProblem({ call: 'camera.shoot', error: reply.error })
        return null
      }
      const url = URL.createObjectURL(thumb)
      urls.current.push(url)
      count.current += 1
      const page = { id: reply.data.pageId, at: count.current, url, rotation: 0, dpi, faults }
      setProblem(null)
      setPages((all) => inSeries(all, page))
      setCurrent(page.id)
      return page
    },
    [dossierId, runId],
  )

  const turn = async (page: SeriesPage, by: 90 | 270) => {
    const reply = await api.scans.rotate({ pageIds: [page.id], by })
    if (!reply.ok) setProblem({ call: 'scans.rotate', error: reply.error })
  }
  const rotate = async (page: SeriesPage, along: (by: 90 | 270) => void) => {
    await turn(page, 90)
    along(90)
    remember({
      text: vi.camera.rotated(page.at),
      undo: async () => {
        await turn(page, 270)
        along(270)
      },
    })
  }
  const remove = async (page: SeriesPage) => {
    const reply = await api.scans.remove({ pageIds: [page.id] })
    if (!reply.ok) return setProblem({ call: 'scans.remove', error: reply.error })
    const place = pages.findIndex(({ id }) => id === page.id)
    const rest = pages.filter(({ id }) => id !== page.id)
    setPages((all) => all.filter(({ id }) => id !== page.id))
    setCurrent((rest[place] ?? rest.at(-1))?.id ?? null)
    remember({
      text: vi.camera.removed(page.at),
      undo: async () => {
        const back = await api.scans.restore({ pageIds: [page.id] })
        if (!back.ok) return setProblem({ call: 'scans.restore', error: back.error })
        setPages((all) => inSeries(all, page))
        setCurrent(page.id)
      },
    })
  }
  const undo = async () => {
    const last = done.at(-1)
    if (!last) return
    setDone(done.slice(0, -1))
    await last.undo()
  }
  return {
    runId,
    pages: series,
    current: series.find(({ id }) => id === current) ?? null,
    choose: setCurrent,
    add,
    rotate,
    remove,
    undo,
    lastDone: done.at(-1)?.text ?? null,
    problem,
    clear: useCallback(() => setProblem(null), []),
  }
}

function inSeries(all: readonly SeriesPage[], page: SeriesPage): SeriesPage[] {
  return [...all.filter(({ id }) => id !== page.id), page].sort((a, b) => a.at - b.at)
}

export type Shots = ReturnType<typeof useShots>

/** Below what an archive takes (ARCHIVE_DPI). */
export function isWeak({ dpi }: Pick<SeriesPage, 'dpi'>): boolean {
  return dpi !== null && dpi < ARCHIVE_DPI
}
