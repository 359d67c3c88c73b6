import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'

/** The last thing done, which can be taken back, and always what the keyboard can do. */
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
      <div className="scan-keys" title={words.keys}>
        {vi.scans.bench.keys.map(([keys, what]) => (
          <span key={keys}>
            <Kbd keys={keys} /> {what}
          </span>
        ))}
      </div>
    </>
  )
}
