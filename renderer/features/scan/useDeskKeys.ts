import { useEffect, useRef } from 'react'

/* Single keys act on this screen, and a hand scanner is a keyboard too. A digit therefore waits a moment: when the next
   character is there within a blink it was no finger, and the whole burst means nothing here (a slip's number is read
   by useSlipScan). Letters by their place on the keyboard, for Vietnamese input methods type others. */
const BURST_MS = 90

export type DeskKey =
  | 'rotate-right'
  | 'rotate-left'
  | 'remove'
  | 'undo'
  | 'select-all'
  | 'stop'
  | 'offer'
  | { assign: string }
  | { step: 'left' | 'right' | 'up' | 'down' | 'first' | 'last'; how: 'only' | 'range' }
  | { shift: 1 | -1 }

/** Hears the keys of the scan desk wherever the focus is, except in boxes and dialogs. `act` says whether it used one. */
export function useDeskKeys(act: (key: DeskKey) => boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    let lastCharacterAt = -BURST_MS
    let pending: ReturnType<typeof setTimeout> | undefined
    const pressed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      const character = plain && event.key.length === 1
      const burst = character && event.timeStamp - lastCharacterAt < BURST_MS && !event.repeat
      if (character) lastCharacterAt = event.timeStamp
      if (burst || event.key === 'Enter') clearTimeout(pending)
      if (burst || event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog:modal')) return
      const key = keyOf(event)
      if (!key || (key !== 'stop' && inControl(event.target)) || (event.repeat && !isStep(key))) return
      if (key === 'offer' && event.target instanceof HTMLButtonElement) return
      if (typeof key === 'object' && 'assign' in key) {
        event.preventDefault()
        pending = setTimeout(() => latest.current(key), BURST_MS)
      } else if (latest.current(key)) {
        event.preventDefault()
      }
    }
    // On the document, so that a key used here never reaches the shell's, which listen on the window.
    document.addEventListener('keydown', pressed)
    return () => {
      clearTimeout(pending)
      document.removeEventListener('keydown', pressed)
    }
  }, [])
}

const STEPS: Record<string, 'left' | 'right' | 'up' | 'down' | 'first' | 'last'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

function keyOf(event: KeyboardEvent): DeskKey | null {
  const { key, code, shiftKey, altKey } = event
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl) {
    if (altKey || shiftKey) return null
    return code === 'KeyZ' ? 'undo' : code === 'KeyA' ? 'select-all' : null
  }
  const step = STEPS[key]
  if (altKey) {
    if (step === 'left' || step === 'up') return { shift: -1 }
    return step === 'right' || step === 'down' ? { shift: 1 } : null
  }
  if (step) return { step, how: shiftKey ? 'range' : 'only' }
  if (code === 'KeyR') return shiftKey ? 'rotate-left' : 'rotate-right'
  if (key === 'Delete') return 'remove'
  if (key === 'Escape') return 'stop'
  if (key === 'Enter') return 'offer'
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit ? { assign: digit } : null
}

function isStep(key: DeskKey): boolean {
  return typeof key === 'object' && !('assign' in key)
}

function inControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}
