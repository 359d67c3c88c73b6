import { useEffect, useMemo, useRef, useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { ScanDocument, ScanPage } from '../../../electron/common/scans/model.ts'
import { useQuery } from '../../app/live.ts'
import { deskComponents, type DeskComponent } from './desk-components.ts'
import { forgetPictures } from './pictures.ts'
import { choose, chooseAll, NOTHING, type Selection, settle } from './selection.ts'

export type Desk = {
  dossier: OutputOf<'dossiers.get'> | undefined
  /** Pages that are in no document yet, in the officer's order. */
  pages: readonly ScanPage[]
  components: readonly DeskComponent[]
  documents: readonly ScanDocument[]
  lastRun: OutputOf<'scans.desk'>['lastRun']
  running: OutputOf<'scans.desk'>['running']
  selection: Selection
  choose: (id: string, how: Parameters<typeof choose>[3]) => void
  chooseAll: () => void
  /** All pages of a stack. */
  chooseStack: (stack: string) => void
  chooseThese: (ids: readonly string[]) => void
}

/**
 * The scan desk of a dossier as it is now, and which of its pages are selected.
 * @param runId a run whose pages are selected when the desk is opened
 */
export function useDesk(dossierId: string, runId?: string) {
  const dossier = useQuery('dossiers.get', { id: dossierId }, { on: ['dossier'] })
  const { data, error } = useQuery('scans.desk', { dossierId }, { on: ['scan', 'dossier'] })
  const pages = useMemo(() => (data ? data.pages.filter((page) => !page.documentId) : null), [data])

  const [selection, setSelection] = useState(NOTHING)
  const wanted = useRef(runId)
  const before = useRef<readonly ScanPage[] | null>(null)
  useEffect(() => {
    if (!pages) return
    const was = before.current
    before.current = pages
    // As if the others had been there before.
    const others = was ?? beside(pages, wanted.current)
    setSelection((now) => settle(now, others, pages))
  }, [pages])
  useEffect(() => forgetPictures, [])

  const desk: Desk | null =
    data && pages
      ? {
          dossier: dossier.data,
          pages,
          documents: data.documents,
          components: deskComponents(data, dossier.data?.facts.components ?? []),
          lastRun: data.lastRun,
          running: data.running,
          selection: shown(selection, pages),
          choose: (id, how) => setSelection((now) => choose(now, pages, id, how)),
          chooseAll: () => setSelection((now) => chooseAll(now, pages)),
          chooseStack: (stack) =>
            setSelection((now) =>
              chosenThese(
                now,
                pages.filter((page) => page.stack === stack).map((page) => page.id),
              ),
            ),
          chooseThese: (ids) => setSelection((now) => chosenThese(now, ids)),
        }
      : null
  return { desk, error: error ?? null }
}

function chosenThese(was: Selection, ids: readonly string[]): Selection {
  const current = was.current !== null && ids.includes(was.current) ? was.current : (ids[0] ?? null)
  return { ...was, ids, current, anchor: ids[0] ?? null }
}

/* All pages but those of a run; null when none of it is there. */
function beside(pages: readonly ScanPage[], runId: string | undefined): readonly ScanPage[] | null {
  const others = pages.filter((page) => page.runId !== runId)
  return others.length < pages.length ? others : null
}

/* Between reading the desk and settling the selection there is one drawing: pages that are gone must not be in it. */
function shown(selection: Selection, pages: readonly ScanPage[]): Selection {
  const here = new Set(pages.map((page) => page.id))
  // In the order of the desk, which is the order in which they go into a document.
  const chosen = new Set(selection.ids)
  const ids = pages.filter((page) => chosen.has(page.id)).map((page) => page.id)
  const current = selection.current !== null && here.has(selection.current) ? selection.current : null
  return { ...selection, ids, current }
}
