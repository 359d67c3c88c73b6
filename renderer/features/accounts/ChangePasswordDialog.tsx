import { type FormEvent, useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'
import { PasswordInput } from '../../ui/PasswordInput.tsx'

/** The officer's own password, whoever they are. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const [old, setOld] = useState('')
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const { run, busy, error } = useCommand('accounts.changePassword')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setInsist(true)
    if (!old || !isNewPassword(secret)) return
    if (await run({ old, password: secret.password })) {
      notify({ tone: 'good', text: vi.accounts.changed })
      onClose()
    }
  }
  return (
    <Dialog
      title={vi.accounts.changeTitle}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button type="submit" form="change-password" tone="primary" busy={busy}>
            {vi.accounts.change}
          </Button>
        </>
      }
    >
      <form id="change-password" className="stack" onSubmit={submit}>
        <ErrorNotice call="accounts.changePassword" error={error} />
        <Field label={vi.accounts.fields.oldPassword} error={insist && !old && vi.station.errors.required}>
          <PasswordInput value={old} onChange={setOld} autoFocus />
        </Field>
        <NewPassword
          label={vi.accounts.fields.newPassword}
          value={secret}
          onChange={setSecret}
          insist={insist}
        />
      </form>
    </Dialog>
  )
}
