import { useLayoutEffect, useRef } from 'react'

/**
 * Calls `act` when `keys` (`F2`, `Ctrl+L`, `Ctrl+Enter`, `Escape`) is pressed anywhere. Silent while a dialog is
 * open, unless the caller stands inside it, and when a control has already used the key. The key works from the moment
 * its button is seen: an effect after the picture would lose the press of somebody quick.
 */
export function useShortcut(
  keys: string,
  act: (() => void) | undefined,
  { inDialog = false }: { inDialog?: boolean } = {},
): void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented || event.isComposing || nameOf(event) !== keys) return
      if (!inDialog && document.querySelector('dialog:modal')) return
      event.preventDefault()
      if (!event.repeat) latest.current()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [keys, inDialog])
}

/* Letters by their place on the keyboard: with a Vietnamese input method the typed letter may be another. */
function nameOf(event: KeyboardEvent): string {
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && key.length > 1 ? 'Shift+' : ''}${key}`
}
