import { useCallback, useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import type { InputOf } from '../../electron/common/contract.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import { api } from './api.ts'
import { useOfficer } from './session.ts'
import { type About, type Values, valuesAbout } from './values-about.ts'

type Form = InputOf<'drafts.save'>['form']
type Kept = {
  id: string
  form: Form
  about: About
  values: Values
  saved: 'pending' | 'saved' | 'failed'
  /** When it was left, of one that was read back. */
  restoredAt: Instant | null
}

const SAVED_AFTER_MS = 300

/* What is typed into a form here outlives the form, a lock and, a moment after the last key, the program. */
const useDrafts = create<{ drafts: Readonly<Record<string, Kept>> }>(() => ({ drafts: {} }))
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * The values of one form: what was left there before, else `initial`; `forget` for when it is sent.
 * @param about which dossier, which act: kept beside the values, and found again by
 * @param draftId of a form that has its own from the beginning
 */
export function useKeptDraft<T extends Values>(form: Form, about: About, initial: T, draftId?: string) {
  const text = JSON.stringify(about)
  // Kept per officer: what one has typed is not for the next at this PC.
  const key = `${useOfficer().id} ${form} ${text}`
  const meant = useMemo(() => JSON.parse(text) as About, [text])
  const kept = useDrafts((store) => store.drafts[key])
  const values = kept ? ({ ...initial, ...kept.values } as T) : initial
  const start = useRef(initial)

  useEffect(() => {
    if (useDrafts.getState().drafts[key]) return
    void api.drafts.list({ form }).then((reply) => {
      if (!reply.ok || useDrafts.getState().drafts[key]) return
      for (const { id, content, updatedAt } of reply.data.drafts) {
        const found = valuesAbout(content, meant)
        if (!found) continue
        put(key, { id, form, about: meant, values: found, saved: 'saved', restoredAt: updatedAt })
        return
      }
    })
  }, [key, form, meant])

  const set = useCallback(
    (change: Partial<T> | ((before: T) => Partial<T>)) => {
      const before = useDrafts.getState().drafts[key] ?? {
        id: draftId ?? newId(),
        form,
        about: meant,
        values: start.current,
        restoredAt: null,
      }
      const part = typeof change === 'function' ? change({ ...start.current, ...before.values } as T) : change
      put(key, { ...before, values: { ...before.values, ...part }, saved: 'pending' })
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void save(key), SAVED_AFTER_MS),
      )
    },
    [key, form, meant, draftId],
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

async function save(key: string): Promise<void> {
  const draft = useDrafts.getState().drafts[key]
  if (!draft) return
  const { id, form, about, values } = draft
  const reply = await api.drafts.save({ id, form, content: { ...about, values } })
  const now = useDrafts.getState().drafts[key]
  // Typed on meanwhile: the next save says how it went.
  if (now?.values === values) put(key, { ...now, saved: reply.ok ? 'saved' : 'failed' })
}

function put(key: string, draft: Kept): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}
