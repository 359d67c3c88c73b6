import { type ReactNode, useId, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Field } from '../Field.tsx'
import { TextArea } from '../TextArea.tsx'
import { useShortcut } from '../useShortcut.ts'

export type ReasonDialogProps = {
  title: string
  label: string
  /** Said when the reason is missing. */
  missing: string
  submit: string
  placeholder?: string
  danger?: boolean
  busy: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
  /** Above the reason. */
  children?: ReactNode
}

/** Asks for a reason and nothing happens without one. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, missing, submit, busy, onSubmit, onClose } = props
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const form = useId()
  const given = reason.trim().length >= 3
  const run = () => {
    setAsked(true)
    if (given && !busy) onSubmit(reason.trim())
  }
  useShortcut('Ctrl+Enter', run, { inDialog: true })
  return (
    <Dialog
      title={title}
      closable={!busy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {vi.ui.cancel}
          </Button>
          <Button
            type="submit"
            form={form}
            tone={props.danger ? 'danger' : 'primary'}
            keys="Ctrl+Enter"
            busy={busy}
          >
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
          run()
        }}
      >
        {props.children}
        <Field label={label} error={asked && !given && missing}>
          <TextArea
            value={reason}
            maxLength={300}
            rows={2}
            placeholder={props.placeholder}
            onChange={setReason}
          />
        </Field>
      </form>
    </Dialog>
  )
}
