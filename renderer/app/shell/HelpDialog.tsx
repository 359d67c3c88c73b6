import { vi } from '../../i18n/vi.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import './HelpDialog.css'

const KEYS: readonly (readonly [keys: readonly string[], text: string])[] = [
  [['F1'], vi.shell.keys.help],
  [['F2'], vi.shell.keys.intake],
  [['F3'], vi.shell.keys.register],
  [['F4'], vi.shell.keys.home],
  [['F7'], vi.shell.keys.asked],
  [['F9'], vi.shell.keys.printQueue],
  [['F10'], vi.shell.keys.books],
  [['Ctrl+K'], vi.shell.keys.sign],
  [['Ctrl+G'], vi.shell.keys.searchPapers],
  [['Ctrl+E'], vi.shell.keys.exportPapers],
  [['Ctrl+L'], vi.shell.keys.lock],
  [['Esc'], vi.shell.keys.back],
  [['Tab', 'Shift+Tab'], vi.shell.keys.move],
  [['↑', '↓'], vi.shell.keys.arrows],
  [['Enter'], vi.shell.keys.choose],
]

/** Every key that works everywhere. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={vi.shell.keys.title} onClose={onClose}>
      <p className="soft">{vi.shell.keys.lead}</p>
      <dl className="help-keys">
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
