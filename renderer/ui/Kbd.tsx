import './Kbd.css'

/** A key as it is written on the keyboard: `F2`, `Ctrl+L`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
