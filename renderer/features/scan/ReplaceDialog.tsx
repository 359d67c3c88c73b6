import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

export type ReplaceDialogProps = {
  name: string
  had: number
  more: number
  onAppend: () => void
  onReplace: () => void
  onClose: () => void
}

/** Pages for a component that has its document already: behind it, or in its place. */
export function ReplaceDialog({ name, had, more, onAppend, onReplace, onClose }: ReplaceDialogProps) {
  const words = vi.scans.replace
  return (
    <Dialog
      title={words.title(name)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button onClick={onReplace}>{words.replace}</Button>
          <Button tone="primary" onClick={onAppend}>
            {words.append}
          </Button>
        </>
      }
    >
      <div className="stack-tight">
        <p>{words.text(had, more)}</p>
        <p className="soft small">{words.replaceHint}</p>
      </div>
    </Dialog>
  )
}
