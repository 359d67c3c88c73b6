import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** The last thing done, which can be taken back; before that, what else the keyboard and the mouse can do. */
export function DeskFoot({ lastDone, onUndo }: { lastDone: string | null; onUndo: () => void }) {
  const words = vi.scans.desk
  return (
    <footer className="scan-foot" role="status">
      {lastDone === null ? (
        <span className="soft small">{words.keys}</span>
      ) : (
        <>
          <Icon name="check" size={18} />
          <span className="grow clip" title={lastDone}>
            {lastDone}
          </span>
          <Button size="small" tone="quiet" icon="undo" keys="Ctrl+Z" onClick={onUndo}>
            {words.undo}
          </Button>
        </>
      )}
    </footer>
  )
}
