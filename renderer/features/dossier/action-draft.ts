import { useCallback, useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { ActionKind } from '../../../electron/common/dossiers/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'
import { useOfficer } from '../../app/session.ts'

type Values = Record<string, unknown>
type Draft = { id: string; values: Values }

const SAVED_AFTER_MS = 300

/* What is typed into an act's form outlives the dialog, a lock and, a moment after the last key, the program. */
const useDrafts = create<{ drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }))
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * The values of an act's form on one dossier: what was left there before, else `initial`.
 * @returns the values, a setter for some of them, and `forget` for when the act is done
 */
export function useActionDraft<T extends Values>(
  dossierId: string,
  kind: ActionKind,
  initial: T,
): [values: T, set: (change: Partial<T>) => void, forget: () => void] {
  // Kept per officer: what one has typed is not for the next at this PC.
  const key = `${useOfficer().id} ${dossierId} ${kind}`
  const kept = useDrafts((store) => store.drafts[key])
  const values = kept ? ({ ...initial, ...kept.values } as T) : initial
  const start = useRef(initial)

  useEffect(() => {
    if (useDrafts.getState().drafts[key]) return
    void api.drafts.list({ form: 'dossier-act' }).then((reply) => {
      if (!reply.ok || useDrafts.getState().drafts[key]) return
      for (const { id, content } of reply.data.drafts) {
        const found = content as { dossierId?: string; kind?: string; values?: Values }
        if (found.dossierId !== dossierId || found.kind !== kind || !found.values) continue
        put(key, { id, values: found.values })
        return
      }
    })
  }, [key, dossierId, kind])

  const set = useCallback(
    (change: Partial<T>) => {
      const before = useDrafts.getState().drafts[key] ?? { id: newId(), values: start.current }
      const after = { ...before, values: { ...before.values, ...change } }
      put(key, after)
      clearTimeout(timers.get(key))
      const save = () =>
        void api.drafts.save({
          id: after.id,
          form: 'dossier-act',
          content: { dossierId, kind, values: after.values },
        })
      timers.set(key, setTimeout(save, SAVED_AFTER_MS))
    },
    [key, dossierId, kind],
  )
  const forget = useCallback(() => {
    clearTimeout(timers.get(key))
    const draft = useDrafts.getState().drafts[key]
    if (draft) void api.drafts.discard({ id: draft.id })
    useDrafts.setState(({ drafts }) => {
      const { [key]: _gone, ...rest } = drafts
      return { drafts: rest }
    })
  }, [key])
  return [values, set, forget]
}

function put(key: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}
