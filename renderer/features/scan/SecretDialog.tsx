import { useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

type SecretDialogProps = { name: string; onSave: (reason: string) => void; onClose: () => void }

/** Why a component is secret and not to be scanned. */
export function SecretDialog({ name, onSave, onClose }: SecretDialogProps) {
  const [reason, setReason] = useState('')
  const words = vi.scans.bench.secret
  const save = () => reason.trim().length >= 3 && onSave(reason.trim())
  return (
    <Dialog
      title={words.title(name)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" disabled={reason.trim().length < 3} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{words.text}</p>
        <Field label={words.reason}>
          <TextInput value={reason} onChange={setReason} maxLength={300} />
        </Field>
      </form>
    </Dialog>
  )
}
