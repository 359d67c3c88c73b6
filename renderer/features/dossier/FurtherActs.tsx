import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Act, ACTS } from './acts.ts'

type FurtherActsProps = { acts: readonly Act[]; onAct: (act: Act) => void; onClose: () => void }

/** The acts that are seldom wanted, each under its letter; arrows go from one to the next. */
export function FurtherActs({ acts, onAct, onClose }: FurtherActsProps) {
  return (
    <Dialog title={vi.dossiers.actions.further} size="narrow" onClose={onClose}>
      <div
        className="button-list"
        role="menu"
        tabIndex={-1}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (by === 0) return
          event.preventDefault()
          const buttons = [...event.currentTarget.querySelectorAll('button')]
          const at = buttons.findIndex((button) => button === document.activeElement)
          buttons[(at + by + buttons.length) % buttons.length]?.focus()
        }}
      >
        {acts.map((act) => (
          <FurtherAct key={act} act={act} onAct={onAct} />
        ))}
      </div>
    </Dialog>
  )
}

function FurtherAct({ act, onAct }: { act: Act; onAct: (act: Act) => void }) {
  const { icon, keys } = ACTS[act]
  useShortcut(keys, () => onAct(act), { inDialog: true })
  return (
    <Button role="menuitem" icon={icon} keys={keys} aria-keyshortcuts={keys} onClick={() => onAct(act)}>
      {vi.dossiers.actions[act]}
    </Button>
  )
}
