import { useEffect, useRef } from 'react'
import { readReceiptQr } from '../../electron/common/papers/qr.ts'
import { vi } from '../i18n/vi.ts'
import { notify } from '../ui/notify.ts'
import { api } from './api.ts'
import { go } from './routes.ts'

/* A hand scanner is a keyboard that types a line and Enter within a blink. Nobody types a dossier number at that
   pace, so a burst that begins with one is a slip, wherever the focus is. On a slow PC a scan falls into several
   bursts; its bars tell it from what a person types all the same. */
const BURST_GAP_MS = 120
const HELD_UP_MS = 1500
const SHORTEST = 12

const openDossier = (id: string) => go('dossier', { id })

/**
 * Opens the dossier of a slip that is scanned or pasted while the screen is shown.
 * @param onTaken called when a slip was read, before it is looked up: to clean the box the scanner typed into
 * @param open what to do with the dossier, where it is not its page that is wanted
 */
export function useSlipScan(onTaken?: () => void, open: (dossierId: string) => void = openDossier): void {
  const latest = useRef({ onTaken, open })
  useEffect(() => {
    latest.current = { onTaken, open }
  })
  useEffect(() => {
    let typed = ''
    let heldUp = ''
    let lastAt = 0
    const take = (event: Event, text: string) => {
      event.preventDefault()
      event.stopPropagation()
      latest.current.onTaken?.()
      void openSlip(text, latest.current.open)
    }
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog:modal') || event.ctrlKey || event.metaKey) return
      const now = event.timeStamp
      if (now - lastAt > BURST_GAP_MS) typed = ''
      if (now - lastAt > HELD_UP_MS) heldUp = ''
      lastAt = now
      if (event.key.length === 1) {
        typed += event.key
        heldUp += event.key
      }
      if (event.key !== 'Enter') return
      const boxed = event.target instanceof HTMLInputElement ? event.target.value : ''
      // The last burst alone may begin in the middle of a number, and look like another.
      const lines = [boxed.endsWith(typed) ? boxed : '', heldUp.includes('|') ? heldUp : '', typed]
      const line = lines.find((one) => one.length >= SHORTEST && readReceiptQr(one))
      typed = ''
      heldUp = ''
      if (line) take(event, line)
    }
    const pasted = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text') ?? ''
      // A bare number may be meant for the search; the whole content of a QR is never typed.
      if (!document.querySelector('dialog:modal') && text.includes('|') && readReceiptQr(text))
        take(event, text)
    }
    window.addEventListener('keydown', pressed, true)
    window.addEventListener('paste', pasted, true)
    return () => {
      window.removeEventListener('keydown', pressed, true)
      window.removeEventListener('paste', pasted, true)
    }
  }, [])
}

/** Opens the dossier that the scanned or typed text means; false (and a word in the corner) when there is none. */
export async function openSlip(scanned: string, open = openDossier): Promise<boolean> {
  const reply = await api.dossiers.find({ scanned })
  if (reply.ok) {
    open(reply.data.id)
    return true
  }
  const { refusals } = vi.dossiers
  const known = reply.error.code === 'NOT_FOUND' || reply.error.code === 'NOT_A_NUMBER'
  notify({
    tone: 'warn',
    text: known ? refusals.find[reply.error.code as 'NOT_FOUND'] : vi.ui.refusals.INTERNAL,
  })
  return false
}
