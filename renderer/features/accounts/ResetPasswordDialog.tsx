import { type FormEvent, useState } from 'react'
import type { Account } from '../../../electron/common/accounts/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'

/** A new password for a colleague who has forgotten theirs. */
export function ResetPasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const { run, busy, error } = useCommand('accounts.resetPassword')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setInsist(true)
    if (!isNewPassword(secret)) return
    if (await run({ id: account.id, password: secret.password })) {
      notify({ tone: 'good', text: vi.accounts.resetDone(account.name) })
      onClose()
    }
  }
  return (
    <Dialog
      title={vi.accounts.resetTitle(account.name)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button type="submit" form="reset-password" tone="primary" busy={busy}>
            {vi.accounts.reset}
          </Button>
        </>
      }
    >
      <form id="reset-password" className="stack" onSubmit={submit}>
        <p>{vi.accounts.resetText}</p>
        <ErrorNotice call="accounts.resetPassword" error={error} />
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
