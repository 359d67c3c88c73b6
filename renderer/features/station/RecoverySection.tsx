import { type FormEvent, useState } from 'react'
import { api } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { PasswordInput } from '../../ui/PasswordInput.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

/** A new recovery sheet in place of one that was lost or seen by the wrong people. */
export function RecoverySection() {
  const [open, setOpen] = useState(false)
  return (
    <Card title={vi.station.recovery.title} lead={vi.station.recovery.lead}>
      <div className="stack">
        <p>{vi.station.recovery.renewText}</p>
        <div className="row">
          <Button icon="key" onClick={() => setOpen(true)}>
            {vi.station.recovery.renew}
          </Button>
        </div>
      </div>
      {open && <RenewDialog onClose={() => setOpen(false)} />}
    </Card>
  )
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const { run, busy, error } = useCommand('session.renewRecovery')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run({ password })
    if (made) setCode(made.recoveryCode)
  }
  const finish = async () => {
    await api.session.proveRecovery()
    notify({ tone: 'good', text: vi.station.recovery.done })
    onClose()
  }
  return (
    <Dialog
      title={vi.station.recovery.renewTitle}
      onClose={onClose}
      // The old sheet has stopped working: leaving now would leave the register without one.
      closable={code === null}
      actions={
        code === null ? (
          <>
            <Button onClick={onClose}>{vi.ui.cancel}</Button>
            <Button type="submit" form="renew" tone="primary" busy={busy} disabled={!password}>
              {vi.station.recovery.renew}
            </Button>
          </>
        ) : (
          <Button tone="primary" disabled={!confirmed} onClick={() => void finish()}>
            {vi.ui.close}
          </Button>
        )
      }
    >
      {code === null ? (
        <form id="renew" className="stack" onSubmit={submit}>
          <p>{vi.station.recovery.renewText}</p>
          <ErrorNotice call="session.renewRecovery" error={error} />
          <Field label={vi.station.recovery.password}>
            <PasswordInput value={password} onChange={setPassword} autoFocus />
          </Field>
        </form>
      ) : (
        <RecoveryCode code={code} onConfirmed={setConfirmed} />
      )}
    </Dialog>
  )
}
