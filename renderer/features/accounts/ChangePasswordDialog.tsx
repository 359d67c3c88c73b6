import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'
import { PasswordInput } from '../../ui/PasswordInput.tsx'

/** The officer's own password, whoever they are. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const [old, setOld] = useState('')
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const { run, busy, error } = useCommand('accounts.changePassword')

  const submit = async () => {
    setInsist(true)
    if (!old || !isNewPassword(secret)) return
    if (await run({ old, password: secret.password })) {
      notify({ tone: 'good', text: vi.accounts.changed })
      onClose()
    }
  }
  return (
    <FormDialog
      title={vi.accounts.changeTitle}
      size="narrow"
      submit={vi.accounts.change}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
