import { useCallback, useRef, useState } from 'react'
import type { CallName, ErrorOf, InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { RefusalOf } from '../../electron/common/reply.ts'
import { newId } from '../../electron/common/uuid.ts'
import { callByName } from './api.ts'

export type Command<N extends CallName> = {
  /** Sends the command; answers its data, or null when it was refused (see `error`). */
  run: (input: InputOf<N>) => Promise<OutputOf<N> | null>
  busy: boolean
  error: RefusalOf<ErrorOf<N>> | null
  clear: () => void
}

/**
 * One command of a form. The command id stays the same as long as the input does and nothing was answered with
 * success, so a second press or a repeat after a lost answer acts once.
 */
export function useCommand<N extends CallName>(name: N): Command<N> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<RefusalOf<ErrorOf<N>> | null>(null)
  const sent = useRef<{ text: string; id: string } | null>(null)

  const run = useCallback(
    async (input: InputOf<N>) => {
      const text = JSON.stringify(input)
      if (sent.current?.text !== text) sent.current = { text, id: newId() }
      setBusy(true)
      setError(null)
      const reply = await callByName(name, input, { commandId: sent.current.id })
      setBusy(false)
      if (!reply.ok) {
        setError(reply.error as RefusalOf<ErrorOf<N>>)
        return null
      }
      sent.current = null
      return reply.data as OutputOf<N>
    },
    [name],
  )
  return { run, busy, error, clear: useCallback(() => setError(null), []) }
}
