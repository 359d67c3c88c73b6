import { useEffect, useRef } from 'react'

/* Single keys act on this screen, and a hand scanner is a keyboard too. A digit therefore waits a moment: when the next
   character is there within a blink it was no finger, and the whole burst means nothing here (a slip's number is read
   by useSlipScan). Letters by their place on the keyboard, for Vietnamese input methods type others. */
const BURST_MS = 90

/** Tools of the bench, a letter each. */
export type Tool =
  | 'crop'
  | 'tilt-left'
  | 'tilt-right'
  | 'darker'
  | 'paler'
  | 'split'
  | 'join'
  | 'choose-stack'
  | 'duplex'
  | 'blanks'
  | 'insert'
  | 'replace'
  | 'cut'
  | 'reuse'

export type DeskKey =
  | 'rotate-right'
  | 'rotate-left'
  | 'remove'
  | 'undo'
  | 'select-all'
  | 'stop'
  | 'offer'
  | Tool
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
      if (
        !key ||
        (key !== 'stop' && inControl(event.target)) ||
        (event.repeat && !isStep(key) && !REPEATED.has(key))
      )
        return
      if (key === 'offer' && event.target instanceof HTMLButtonElement) return
      if (waits(key)) {
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

const TOOLS: Record<string, Tool> = {
  KeyC: 'crop',
  BracketLeft: 'tilt-left',
  BracketRight: 'tilt-right',
  Equal: 'darker',
  NumpadAdd: 'darker',
  Minus: 'paler',
  NumpadSubtract: 'paler',
  KeyT: 'split',
  KeyG: 'join',
  KeyX: 'choose-stack',
  KeyD: 'duplex',
  KeyB: 'blanks',
  KeyI: 'insert',
  KeyQ: 'replace',
  KeyH: 'cut',
  KeyU: 'reuse',
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
  const tool = TOOLS[code]
  if (tool) return tool
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit ? { assign: digit } : null
}

/* What a hand scanner's first character must not do before the next one has had its time to come. */
function waits(key: DeskKey): boolean {
  return typeof key === 'object' ? 'assign' in key : TOOL_NAMES.has(key)
}
const TOOL_NAMES = new Set<unknown>(Object.values(TOOLS))
const REPEATED = new Set<unknown>(['tilt-left', 'tilt-right', 'darker', 'paler'])

function isStep(key: DeskKey): boolean {
  return typeof key === 'object' && !('assign' in key)
}

function inControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}
