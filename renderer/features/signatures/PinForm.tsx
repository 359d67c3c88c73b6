import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { SigningSource } from '../../../electron/common/signatures/model.ts'
import { api } from '../../app/api.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PasswordInput } from '../../ui/PasswordInput.tsx'

type PinFormProps = {
  source: SigningSource
  submit: string
  autoFocus?: boolean
  onOpened: (opened: OutputOf<'signatures.open'>) => void
}
const words = vi.signatures.keys

/** Asks for the PIN and opens the keys with it. What was typed is forgotten as soon as it is sent. */
export function PinForm({ source, submit, autoFocus = false, onOpened }: PinFormProps) {
  const [secret, setSecret] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [capsLock, setCapsLock] = useState(false)
  const open = async () => {
    if (busy) return
    if (secret === '') return setProblem(words.pinMissing)
    setBusy(true)
    setProblem(null)
    // Not by useCommand: that one remembers what it sent, for repeats.
    const reply = await api.signatures.open({ secret })
    setSecret('')
    setBusy(false)
    if (reply.ok) onOpened(reply.data)
    else setProblem(sentenceFor('signatures.open', reply.error))
  }
  return (
    <form
      className="sign-pin"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <Field
        label={source.kind === 'file' ? words.password : words.pin}
        error={problem}
        warning={capsLock && words.capsLock}
        hint={busy ? words.opening : words.closedLead}
      >
        <PasswordInput
          value={secret}
          maxLength={200}
          // Not disabled: the cursor stays for a second try.
          readOnly={busy}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this screen
          autoFocus={autoFocus}
          onChange={(value) => {
            setSecret(value)
            setProblem(null)
          }}
          onCapsLock={setCapsLock}
        />
      </Field>
      <div>
        <Button type="submit" tone="primary" icon="sign" keys="Enter" busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
