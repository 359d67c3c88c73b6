import { useCallback, useRef, useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { callByName } from '../../app/api.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'

export type BatchCall = 'dossiers.handOver' | 'dossiers.acceptHandOver' | 'dossiers.return'
export type BatchItem = {
  line: DossierLine
  state: 'waiting' | 'running' | 'done' | 'refused' | 'undone'
  /** Why it was refused, or could not be taken back. */
  reason: string
  /** The version the act led to; what an undo names. */
  version: number
}

/**
 * One act on many dossiers, one after the other, each a command of its own: what is refused stands with its reason and
 * stops nothing. What was done can be taken back the same way, the last first.
 */
export function useBatch<N extends BatchCall>(call: N, lines: readonly DossierLine[]) {
  const [items, setItems] = useState<readonly BatchItem[]>(() =>
    lines.map((line) => ({ line, state: 'waiting', reason: '', version: line.version })),
  )
  const [phase, setPhase] = useState<'before' | 'running' | 'after' | 'undoing' | 'undone'>('before')
  const ids = useRef(new Map<string, string>())
  const set = useCallback((id: string, change: Partial<BatchItem>) => {
    setItems((before) => before.map((item) => (item.line.id === id ? { ...item, ...change } : item)))
  }, [])

  const run = async (rest: (line: DossierLine) => Omit<InputOf<N>, 'dossierId' | 'version'>) => {
    setPhase('running')
    for (const { line } of items) {
      set(line.id, { state: 'running' })
      const commandId = ids.current.get(line.id) ?? newId()
      ids.current.set(line.id, commandId)
      const input = { dossierId: line.id, version: line.version, ...rest(line) } as unknown as InputOf<N>
      const reply = await callByName(call, input, { commandId })
      if (reply.ok) set(line.id, { state: 'done', version: (reply.data as { version: number }).version })
      else set(line.id, { state: 'refused', reason: sentenceFor(call, reply.error as never) })
    }
    setPhase('after')
  }

  const undo = async () => {
    setPhase('undoing')
    for (const { line, state, version } of items.toReversed()) {
      if (state !== 'done') continue
      const reply = await callByName('dossiers.undo', { dossierId: line.id, version })
      if (reply.ok) set(line.id, { state: 'undone' })
      else set(line.id, { reason: sentenceFor('dossiers.undo', reply.error) })
    }
    setPhase('undone')
  }
  return { items, phase, run, undo }
}
