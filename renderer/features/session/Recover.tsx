import { type FormEvent, useRef, useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { refreshSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useCountdown } from '../../ui/useCountdown.ts'

/** Letters of a recovery code: seven groups of four. */
const LETTERS = 28

/** Every password is lost: the code of the sheet gives one administrator a new one. */
export function Recover({ onBack }: { onBack: () => void }) {
  const [code, setCode] = useState('')
  const [login, setLogin] = useState('')
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const [seconds, startWaiting] = useCountdown()
  const { run, busy, error } = useCommand('session.recover')
  const loginBox = useRef<HTMLInputElement>(null)
  const typed = code.replace(/[\s-]/g, '').length

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // A scanner ends the code with Enter: what is still to be typed comes next, nothing is missing yet.
    if (typed === LETTERS && !login && secret === NO_PASSWORD) return loginBox.current?.focus()
    setInsist(true)
    if (busy || seconds > 0 || typed !== LETTERS || !login || !isNewPassword(secret)) return
    if (await run({ code, login, password: secret.password })) {
      notify({ tone: 'good', text: vi.session.recover.done })
      await refreshSession()
    }
  }
  const [waitedFor, setWaitedFor] = useState<typeof error>(null)
  if (error !== waitedFor) {
    setWaitedFor(error)
    startWaiting(Number(error?.details?.seconds ?? 0))
  }

  return (
    <form className="door-narrow stack" onSubmit={submit}>
      <header className="stack-tight">
        <h1>{vi.session.recover.title}</h1>
        <p className="soft">{vi.session.recover.lead}</p>
      </header>
      <ErrorNotice call="session.recover" error={error} />
      <Field
        label={vi.session.recover.code}
        hint={vi.session.recover.codeHint}
        error={insist && typed !== LETTERS && vi.session.recover.incomplete(typed, LETTERS)}
        aside={<span className="soft small number">{vi.session.recover.count(typed, LETTERS)}</span>}
      >
        <TextInput
          value={code}
          onChange={(text) => setCode(grouped(text))}
          className="recovery-input"
          autoFocus
        />
      </Field>
      <Field label={vi.session.recover.login} error={insist && !login && vi.station.errors.required}>
        <TextInput ref={loginBox} value={login} onChange={setLogin} />
      </Field>
      <NewPassword label={vi.session.newPassword} value={secret} onChange={setSecret} insist={insist} />
      <div className="row">
        <Button icon="back" onClick={onBack}>
          {vi.session.recover.back}
        </Button>
        <Button type="submit" tone="primary" busy={busy} disabled={seconds > 0} className="grow">
          {seconds > 0 ? vi.session.signIn.wait(seconds) : vi.session.recover.submit}
        </Button>
      </div>
    </form>
  )
}

/** What was typed in capitals and groups of four, as it stands on the sheet. */
function grouped(text: string): string {
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LETTERS)
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}
