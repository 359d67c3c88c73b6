import { useEffect, useRef, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { notify } from '../../ui/notify.ts'
import type { ShownDossier } from './acts.ts'
import { takeBack } from './take-back.ts'

const text = vi.corrections.undo
const KEYS = 'Ctrl+Z'

/** Takes back one's own last act: a button while nothing of it has left the counter, and Ctrl+Z, which says why not. */
export function UndoLast({ dossier }: { dossier: ShownDossier }) {
  const { undo, id, state } = dossier
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (busy) return
    if (!undo) return notify({ tone: 'info', text: text.nothing })
    if (undo.barrier) {
      return notify({ tone: 'warn', text: vi.corrections.refusals.undo[undo.barrier] })
    }
    setBusy(true)
    await takeBack({ dossierId: id, version: state.version })
    setBusy(false)
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.code !== 'KeyZ' || event.repeat) return
      // In a box the key belongs to what was typed there, in a dialog to the dialog.
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
      if (event.defaultPrevented || typing || document.querySelector('dialog:modal')) return
      event.preventDefault()
      void latest.current()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
  if (!undo || undo.barrier) return null
  return (
    <Button
      tone="quiet"
      icon="undo"
      keys={KEYS}
      aria-keyshortcuts={KEYS}
      busy={busy}
      onClick={() => void run()}
    >
      {text.act(text.acts[undo.kind] ?? undo.kind)}
    </Button>
  )
}
