import type { PressedKey } from '../public-window/pressed-key.ts'

const EDITING: ReadonlySet<string> = new Set([
  'Backspace',
  'Delete',
  'Enter',
  'Tab',
  'Shift',
  'CapsLock',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Process',
  'Unidentified',
])

/**
 * Whether a key reaches the citizen's page: letters and figures, as typed or by a scanner, and what one moves and corrects
 * with. Nothing held with Ctrl, Alt or the system's key, no function key, no Escape.
 */
export function isKioskKey({ key, control, alt, meta }: PressedKey): boolean {
  if (control || alt || meta) return false
  return [...key].length === 1 || EDITING.has(key)
}
