import { useMemo, useRef, useState } from 'react'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { Reply, RefusalOf } from '../../../electron/common/reply.ts'
import type { ScanDocument } from '../../../electron/common/scans/model.ts'
import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
import { notify } from '../../ui/notify.ts'
import { changedPart } from './arrange.ts'
import type { DeskComponent } from './desk-components.ts'

type Call =
  | 'scans.rotate'
  | 'scans.reorder'
  | 'scans.remove'
  | 'scans.restore'
  | 'scans.assign'
  | 'scans.withdraw'
export type Problem = { call: Call; error: RefusalOf<ErrorOf<Call>> }
/** How one act is taken back; false when main refused. */
type Undo = () => Promise<boolean>

const DEEPEST = 50

/**
 * What can be done with the pages of a desk. Acts run one after the other, so that keys pressed quickly all count;
 * each is a command of its own and leaves behind how it is undone.
 */
export function useDeskActs(dossierId: string) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [undoable, setUndoable] = useState(0)
  const undos = useRef<Undo[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const acts = useMemo(() => {
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = last.current.then(work)
      last.current = turn.catch(() => undefined)
      return turn
    }
    /** The answer's data, or null; a refusal stays on screen until the next act. */
    const settle = <T>(call: Call, reply: Reply<T>): T | null => {
      setProblem(reply.ok ? null : { call, error: reply.error as RefusalOf<ErrorOf<Call>> })
      return reply.ok ? reply.data : null
    }
    const remember = (undo: Undo) => {
      undos.current = [...undos.current, undo].slice(-DEEPEST)
      setUndoable(undos.current.length)
    }
    const takeBack = (undo: Undo | undefined) =>
      inTurn(async () => {
        if (!undo || !undos.current.includes(undo)) return
        undos.current = undos.current.filter((one) => one !== undo)
        setUndoable(undos.current.length)
        await undo()
      })
    const rotateNow = async (pageIds: string[], by: 90 | 270) =>
      settle('scans.rotate', await api.scans.rotate({ pageIds, by })) !== null
    const reorderNow = async (pageIds: string[]) =>
      pageIds.length === 0 || settle('scans.reorder', await api.scans.reorder({ pageIds })) !== null
    const assignNow = async (component: string, pageIds: string[]) =>
      settle('scans.assign', await api.scans.assign({ dossierId, component, pageIds }))
    const withdrawNow = async (documentId: string) =>
      settle('scans.withdraw', await api.scans.withdraw({ documentId })) !== null

    return {
      clear: () => setProblem(null),
      rotate: (pageIds: string[], by: 90 | 270) =>
        inTurn(async () => {
          if (await rotateNow(pageIds, by)) remember(() => rotateNow(pageIds, by === 90 ? 270 : 90))
        }),
      reorder: (was: readonly string[], now: readonly string[]) =>
        inTurn(async () => {
          const part = changedPart(was, now)
          if (part.length > 0 && (await reorderNow(part)))
            remember(() => reorderNow(was.filter((id) => part.includes(id))))
        }),
      remove: (pageIds: string[]) =>
        inTurn(async () => {
          if (settle('scans.remove', await api.scans.remove({ pageIds })) === null) return
          const undo = async () => settle('scans.restore', await api.scans.restore({ pageIds })) !== null
          remember(undo)
          const text = vi.scans.desk.removed(pageIds.length)
          notify({ tone: 'info', text, undo: () => void takeBack(undo) })
        }),
      /** Makes a component's document of these pages; `had` is the one it replaces. */
      assign: (component: DeskComponent, pageIds: string[], had: ScanDocument | null) =>
        inTurn(async () => {
          const made = await assignNow(component.code, pageIds)
          if (!made) return
          const undo = async () =>
            had ? (await assignNow(component.code, had.pageIds)) !== null : await withdrawNow(made.id)
          remember(undo)
          const text = vi.scans.components.assigned(pageIds.length, component.name)
          notify({ tone: 'good', text, undo: () => void takeBack(undo) })
        }),
      withdraw: (component: DeskComponent, document: ScanDocument) =>
        inTurn(async () => {
          if (!(await withdrawNow(document.id))) return
          const undo = async () => (await assignNow(component.code, document.pageIds)) !== null
          remember(undo)
          const text = vi.scans.components.withdrawn(component.name)
          notify({ tone: 'info', text, undo: () => void takeBack(undo) })
        }),
      undo: () => takeBack(undos.current.at(-1)),
    }
  }, [dossierId])
  return { ...acts, problem, canUndo: undoable > 0 }
}

export type DeskActs = ReturnType<typeof useDeskActs>
