import { vi } from '../i18n/vi.ts'
import { Button } from './Button.tsx'
import './SaveBar.css'

/** The end of a long form with something changed in it: stays in sight. */
export function SaveBar({
  busy,
  disabled = false,
  onDiscard,
}: {
  busy: boolean
  disabled?: boolean
  onDiscard: () => void
}) {
  const words = vi.ui.changes
  return (
    <footer className="save-bar">
      <span className="grow strong">{words.unsaved}</span>
      <Button onClick={onDiscard}>{words.discard}</Button>
      <Button type="submit" tone="primary" busy={busy} disabled={disabled}>
        {vi.ui.save}
      </Button>
    </footer>
  )
}
