import { type ReactNode, useId } from 'react'
import { vi } from '../i18n/vi.ts'
import { Button, type ButtonProps } from './Button.tsx'
import { Dialog, type DialogProps } from './Dialog.tsx'
import { useShortcut } from './useShortcut.ts'

export type FormDialogProps = Pick<DialogProps, 'title' | 'onClose' | 'children'> & {
  size?: DialogProps['size'] | undefined
  submit: string
  tone?: ButtonProps['tone'] | undefined
  /** Enter in a field, the button and Ctrl+Enter anywhere; not while `busy`. */
  onSubmit: () => void
  busy: boolean
  /** It cannot be sent any more. */
  disabled?: boolean
  /** Further buttons beside the main one. */
  aside?: ReactNode
}

/** A dialog that is one form: stays open while it is sent, Ctrl+Enter sends it. */
export function FormDialog(props: FormDialogProps) {
  const { title, size = 'normal', submit, tone = 'primary', busy, disabled = false, aside, onClose } = props
  const form = useId()
  const send = () => {
    if (!busy && !disabled) props.onSubmit()
  }
  useShortcut('Ctrl+Enter', send, { inDialog: true })
  return (
    <Dialog
      title={title}
      size={size}
      closable={!busy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {vi.ui.cancel}
          </Button>
          {aside}
          <Button type="submit" form={form} tone={tone} keys="Ctrl+Enter" busy={busy} disabled={disabled}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {props.children}
      </form>
    </Dialog>
  )
}
