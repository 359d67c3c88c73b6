import { useCallback, useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Instant } from '../../../electron/common/time/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'
import { useOfficer } from '../../app/session.ts'

type Values = Record<string, unknown>
type Kept = { id: string; values: Values; saved: 'pending' | 'saved' | 'failed'; restoredAt: Instant | null }

const SAVED_AFTER_MS = 300
const INTAKE = 'receive/'

/* What is typed into a form here outlives the form, a lock and, a moment after the last key, the program. */
const useDrafts = create<{ drafts: Readonly<Record<string, Kept>> }>(() => ({ drafts: {} }))
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** The slot of an intake that was begun. */
export const intakeSlot = (draftId: string) => `${INTAKE}${draftId}`

/** Intakes this officer has begun and not registered, newest first. */
export async function intakeDrafts(): Promise<{ id: string; values: Values; updatedAt: Instant }[]> {
  const reply = await api.drafts.list({ form: 'petition' })
  if (!reply.ok) return []
  return reply.data.drafts.flatMap(({ id, content, updatedAt }) => {
    const { slot, values } = content as { slot?: string; values?: Values }
    return slot?.startsWith(INTAKE) && values ? [{ id, values, updatedAt }] : []
  })
}

/**
 * The values of one form: what was left there before, else `initial`.
 * @param slot which form of which petition
 * @param draftId of a form that has its own from the beginning
 */
export function useKeptDraft<T extends Values>(slot: string, initial: T, draftId?: string) {
  // Kept per officer: what one has typed is not for the next at this PC.
  const key = `${useOfficer().id} ${slot}`
  const kept = useDrafts((store) => store.drafts[key])
  const values = kept ? ({ ...initial, ...kept.values } as T) : initial
  const start = useRef(initial)

  useEffect(() => {
    if (useDrafts.getState().drafts[key]) return
    void api.drafts.list({ form: 'petition' }).then((reply) => {
      if (!reply.ok || useDrafts.getState().drafts[key]) return
      for (const { id, content, updatedAt } of reply.data.drafts) {
        const found = content as { slot?: string; values?: Values }
        if (found.slot !== slot || !found.values) continue
        put(key, { id, values: found.values, saved: 'saved', restoredAt: updatedAt })
        return
      }
    })
  }, [key, slot])

  const set = useCallback(
    (change: Partial<T>) => {
      const before = useDrafts.getState().drafts[key] ?? {
        id: draftId ?? newId(),
        values: start.current,
        restoredAt: null,
      }
      const after = { ...before, values: { ...before.values, ...change }, saved: 'pending' as const }
      put(key, after)
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void save(key, slot), SAVED_AFTER_MS),
      )
    },
    [key, slot, draftId],
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
  return { values, set, forget, saved: kept?.saved ?? null, restoredAt: kept?.restoredAt ?? null }
}

async function save(key: string, slot: string): Promise<void> {
  const draft = useDrafts.getState().drafts[key]
  if (!draft) return
  const reply = await api.drafts.save({
    id: draft.id,
    form: 'petition',
    content: { slot, values: draft.values },
  })
  const now = useDrafts.getState().drafts[key]
  // Typed on meanwhile: the next save says how it went.
  if (now?.values === draft.values) put(key, { ...now, saved: reply.ok ? 'saved' : 'failed' })
}

function put(key: string, draft: Kept): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}
