import { useMemo, useRef, useState } from 'react'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { Reply, RefusalOf } from '../../../electron/common/reply.ts'
import type { ScanDocument } from '../../../electron/common/scans/model.ts'
import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
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
/** One act: what was done, in words, and how it is taken back; false when main refused. */
type Done = { text: string; undo: () => Promise<boolean> }

const DEEPEST = 50

/**
 * What can be done with the pages of a desk. Acts run one after the other, so that keys pressed quickly all count;
 * each is a command of its own and leaves behind how it is undone.
 */
export function useDeskActs(dossierId: string) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<readonly Done[]>([])
  const stack = useRef<readonly Done[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const acts = useMemo(() => {
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = queue.current.then(work)
      queue.current = turn.catch(() => undefined)
      return turn
    }
    /** The answer's data, or null; a refusal stays on screen until the next act. */
    const settle = <T>(call: Call, reply: Reply<T>): T | null => {
      setProblem(reply.ok ? null : { call, error: reply.error as RefusalOf<ErrorOf<Call>> })
      return reply.ok ? reply.data : null
    }
    const put = (next: readonly Done[]) => {
      stack.current = next.slice(-DEEPEST)
      setDone(stack.current)
    }
    const remember = (text: string, undo: Done['undo']) => put([...stack.current, { text, undo }])
    const rotateNow = async (pageIds: string[], by: 90 | 270) =>
      settle('scans.rotate', await api.scans.rotate({ pageIds, by })) !== null
    const reorderNow = async (pageIds: string[]) =>
      pageIds.length === 0 || settle('scans.reorder', await api.scans.reorder({ pageIds })) !== null
    const assignNow = async (component: string, pageIds: string[]) =>
      settle('scans.assign', await api.scans.assign({ dossierId, component, pageIds }))
    const withdrawNow = async (documentId: string) =>
      settle('scans.withdraw', await api.scans.withdraw({ documentId })) !== null

    const words = vi.scans
    return {
      clear: () => setProblem(null),
      rotate: (pageIds: string[], by: 90 | 270) =>
        inTurn(async () => {
          if (!(await rotateNow(pageIds, by))) return
          remember(words.desk.rotated(pageIds.length), () => rotateNow(pageIds, by === 90 ? 270 : 90))
        }),
      reorder: (was: readonly string[], now: readonly string[]) =>
        inTurn(async () => {
          const part = changedPart(was, now)
          if (part.length === 0 || !(await reorderNow(part))) return
          remember(words.desk.reordered, () => reorderNow(was.filter((id) => part.includes(id))))
        }),
      remove: (pageIds: string[]) =>
        inTurn(async () => {
          if (settle('scans.remove', await api.scans.remove({ pageIds })) === null) return
          remember(
            words.desk.removed(pageIds.length),
            async () => settle('scans.restore', await api.scans.restore({ pageIds })) !== null,
          )
        }),
      /** Makes a component's document of these pages; `had` is the one it replaces. */
      assign: (component: DeskComponent, pageIds: string[], had: ScanDocument | null) =>
        inTurn(async () => {
          const made = await assignNow(component.code, pageIds)
          if (!made) return
          remember(words.components.assigned(pageIds.length, component.name), async () =>
            had ? (await assignNow(component.code, had.pageIds)) !== null : await withdrawNow(made.id),
          )
        }),
      withdraw: (component: DeskComponent, document: ScanDocument) =>
        inTurn(async () => {
          if (!(await withdrawNow(document.id))) return
          remember(
            words.components.withdrawn(component.name),
            async () => (await assignNow(component.code, document.pageIds)) !== null,
          )
        }),
      /** Takes the last act back. */
      undo: () =>
        inTurn(async () => {
          const last = stack.current.at(-1)
          if (!last) return
          put(stack.current.slice(0, -1))
          await last.undo()
        }),
    }
  }, [dossierId])
  return { ...acts, problem, lastDone: done.at(-1)?.text ?? null }
}

export type DeskActs = ReturnType<typeof useDeskActs>
