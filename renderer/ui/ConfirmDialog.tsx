import type { ReactNode } from 'react'
import { vi } from '../i18n/vi.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export type ConfirmDialogProps = {
  title: string
  /** What will happen, in a sentence or two. */
  children: ReactNode
  /** The verb on the button: `Gỡ tài khoản`, never "OK". */
  confirm: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that is hard to take back; the safe answer has the focus. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  danger,
  busy,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="stack">{children}</div>
    </Dialog>
  )
}
