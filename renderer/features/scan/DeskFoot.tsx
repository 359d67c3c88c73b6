import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'

/** The last thing done, which can be taken back, and as many of the keys as there is room for, the most used first. */
export function DeskFoot({ lastDone, onUndo }: { lastDone: string | null; onUndo: () => void }) {
  const words = vi.scans.desk
  return (
    <>
      {lastDone !== null && (
        <footer className="scan-foot" role="status">
          <Icon name="check" size={18} />
          <span className="grow clip" title={lastDone}>
            {lastDone}
          </span>
          <Button size="small" tone="quiet" icon="undo" keys="Ctrl+Z" onClick={onUndo}>
            {words.undo}
          </Button>
        </footer>
      )}
      <div className="scan-keys">
        <div>
          {vi.scans.bench.keys.map(([keys, what]) => (
            <span key={keys}>
              <Kbd keys={keys} /> {what}
            </span>
          ))}
        </div>
        <span>
          <Kbd keys="F1" /> {words.allKeys}
        </span>
      </div>
    </>
  )
}
