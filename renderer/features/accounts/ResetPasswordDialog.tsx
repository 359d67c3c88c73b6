import { useState } from 'react'
import type { Account } from '../../../electron/common/accounts/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'

/** A new password for a colleague who has forgotten theirs. */
export function ResetPasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const { run, busy, error } = useCommand('accounts.resetPassword')

  const submit = async () => {
    setInsist(true)
    if (!isNewPassword(secret)) return
    if (await run({ id: account.id, password: secret.password })) {
      notify({ tone: 'good', text: vi.accounts.resetDone(account.name) })
      onClose()
    }
  }
  return (
    <FormDialog
      title={vi.accounts.resetTitle(account.name)}
      size="narrow"
      submit={vi.accounts.reset}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{vi.accounts.resetText}</p>
      <ErrorNotice call="accounts.resetPassword" error={error} />
      <NewPassword
        label={vi.accounts.fields.newPassword}
        value={secret}
        onChange={setSecret}
        insist={insist}
      />
    </FormDialog>
  )
}
