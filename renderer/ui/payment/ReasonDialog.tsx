import { type ReactNode, useState } from 'react'
import { Field } from '../Field.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { TextArea } from '../TextArea.tsx'

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
  const given = reason.trim().length >= 3
  const run = () => {
    setAsked(true)
    if (given) onSubmit(reason.trim())
  }
  return (
    <FormDialog
      title={title}
      submit={submit}
      tone={props.danger ? 'danger' : 'primary'}
      busy={busy}
      onSubmit={run}
      onClose={onClose}
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
    </FormDialog>
  )
}
