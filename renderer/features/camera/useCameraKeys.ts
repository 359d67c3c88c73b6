import { useEffect, useLayoutEffect, useRef } from 'react'

/* A foot pedal is a keyboard that types a space, wherever the focus is. A hand scanner types spaces too, in the middle
   of a burst: a space within a blink of another key is none of ours. */
const BURST_MS = 90

export type CameraKey =
  | 'shoot'
  | 'find'
  | 'rotate'
  | 'remove'
  | 'undo'
  | 'done'
  | 'leave'
  | 'before'
  | 'after'

/** Hears the keys of the camera screen wherever the focus is, except in lists and dialogs. */
export function useCameraKeys(act: (key: CameraKey) => void): void {
  const latest = useRef(act)
  // With the drawing, not after it: the next key is for what is seen.
  useLayoutEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    let lastAt = -BURST_MS
    const pressed = (event: KeyboardEvent) => {
      const burst = event.key.length === 1 && event.timeStamp - lastAt < BURST_MS
      if (event.key.length === 1) lastAt = event.timeStamp
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return
      const key = keyOf(event)
      if (!key || (inControl(event.target) && key !== 'leave' && key !== 'done')) return
      event.preventDefault()
      if (!burst && !event.repeat) latest.current(key)
    }
    // A button with the focus would be pressed when the space is let go.
    const released = (event: KeyboardEvent) => {
      if (event.key === ' ' && !inControl(event.target) && !document.querySelector('dialog:modal'))
        event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('keyup', released)
    return () => {
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('keyup', released)
    }
  }, [])
}

function keyOf(event: KeyboardEvent): CameraKey | null {
  const { key, code } = event
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) {
    return code === 'KeyZ' && !event.shiftKey ? 'undo' : key === 'Enter' ? 'done' : null
  }
  if (key === ' ') return 'shoot'
  if (key === 'Escape') return 'leave'
  if (key === 'Delete') return 'remove'
  if (key === 'ArrowLeft') return 'before'
  if (key === 'ArrowRight') return 'after'
  return code === 'KeyR' ? 'rotate' : code === 'KeyT' ? 'find' : null
}

function inControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}
