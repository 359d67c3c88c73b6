import { vi } from '../../i18n/vi.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import './HelpDialog.css'

/** Every key, by where it works. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={vi.keys.title} size="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focused, the arrows roll the list */}
      <div className="help" tabIndex={0}>
        {vi.keys.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className="help-keys">
              {group.keys.map(([keys, text]) => (
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
          </section>
        ))}
      </div>
    </Dialog>
  )
}
