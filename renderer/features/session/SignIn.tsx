import { type FormEvent, useRef, useState } from 'react'
import { fold } from '../../../electron/common/text/fold.ts'
import { useCommand } from '../../app/command.ts'
import { refreshSession, useLastOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { PasswordInput } from '../../ui/PasswordInput.tsx'
import { useCountdown } from '../../ui/useCountdown.ts'
import { DemoAccounts } from './DemoAccounts.tsx'

export type SignInProps = { logins: readonly string[]; demo: boolean; onRecover: () => void }

/** Login and password. After a lock the login of whoever sat here stands ready. */
export function SignIn({ logins, demo, onRecover }: SignInProps) {
  const last = useLastOfficer()
  const [login, setLogin] = useState(last?.login ?? (logins.length === 1 ? logins[0]! : ''))
  const [password, setPassword] = useState('')
  const [capsLock, setCapsLock] = useState(false)
  const [seconds, startWaiting] = useCountdown()
  const passwordBox = useRef<HTMLInputElement>(null)
  const { run, busy, error } = useCommand('session.signIn')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || seconds > 0 || !login || !password) return
    if (await run({ login, password })) {
      await refreshSession()
      return
    }
    setPassword('')
    passwordBox.current?.focus()
  }
  const wait = Number(error?.details?.seconds ?? 0)
  const [waitedFor, setWaitedFor] = useState<typeof error>(null)
  if (error !== waitedFor) {
    setWaitedFor(error)
    startWaiting(wait)
  }

  const typed = fold(login)
  const fitting = logins.filter((one) => one.includes(typed))
  return (
    <form className="door-narrow stack" onSubmit={submit}>
      <header className="stack-tight">
        <h1>{last ? vi.session.signIn.lockedTitle : vi.session.signIn.title}</h1>
        {last && <p className="soft">{vi.session.signIn.lockedLead(last.name)}</p>}
      </header>
      {seconds > 0 ? (
        <Banner tone="warn" icon="clock">
          {vi.session.signIn.waitText(seconds)}
        </Banner>
      ) : (
        error?.code !== 'WAIT' && <ErrorNotice call="session.signIn" error={error} />
      )}
      <Field label={vi.session.signIn.login}>
        <Combobox
          text={login}
          onText={setLogin}
          items={fitting.length === 1 && fitting[0] === login ? logins : fitting}
          itemKey={(one) => one}
          renderItem={(one) => one}
          onChoose={(one) => {
            setLogin(one)
            passwordBox.current?.focus()
          }}
          onEnter={() => passwordBox.current?.focus()}
          emptyText={vi.session.signIn.loginEmpty}
          autoFocus={!login}
        />
      </Field>
      <Field label={vi.session.signIn.password} warning={capsLock && vi.ui.capsLock}>
        <PasswordInput
          ref={passwordBox}
          value={password}
          onChange={setPassword}
          onCapsLock={setCapsLock}
          autoFocus={Boolean(login)}
        />
      </Field>
      <Button
        type="submit"
        tone="primary"
        size="large"
        busy={busy}
        disabled={seconds > 0 || !login || !password}
      >
        {seconds > 0 ? vi.session.signIn.wait(seconds) : vi.session.signIn.submit}
      </Button>
      {demo && (
        <DemoAccounts
          login={login}
          onChoose={(one, published) => {
            setLogin(one)
            setPassword(published)
            passwordBox.current?.focus()
          }}
        />
      )}
      <footer className="session-foot">
        {!demo && <p className="soft small">{vi.session.signIn.forgot}</p>}
        <Button tone="quiet" size="small" icon="key" onClick={onRecover}>
          {vi.session.signIn.recover}
        </Button>
      </footer>
    </form>
  )
}
