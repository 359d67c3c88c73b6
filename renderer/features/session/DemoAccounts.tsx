import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../electron/common/session/demo.ts'
import { vi } from '../../i18n/vi.ts'

export type DemoAccountsProps = { login: string; onChoose: (login: string, password: string) => void }

/** The demo commune's people with their published password; a click fills the form. */
export function DemoAccounts({ login, onChoose }: DemoAccountsProps) {
  return (
    <section className="session-demo">
      <div className="strong">{vi.session.signIn.demoTitle}</div>
      <div className="session-roles">
        {DEMO_ACCOUNTS.map((person) => (
          <button
            key={person.login}
            type="button"
            aria-pressed={person.login === login}
            onClick={() => onChoose(person.login, DEMO_PASSWORD)}
          >
            <span className="strong">{vi.shell.roles[person.role]}</span>
            <span className="soft small">{person.login}</span>
          </button>
        ))}
      </div>
      <div className="small">
        {vi.session.signIn.demoPassword} <code>{DEMO_PASSWORD}</code>
      </div>
    </section>
  )
}
