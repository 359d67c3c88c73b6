import { useState } from 'react'
import { Clock } from '../../app/Clock.tsx'
import type { Session } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Door } from '../../ui/Door.tsx'
import { Recover } from './Recover.tsx'
import './SessionDoor.css'
import { SignIn } from './SignIn.tsx'

/** The locked counter: sign in, or open it with the recovery sheet. */
export function SessionDoor({ session }: { session: Session }) {
  const [recovering, setRecovering] = useState(false)
  const { door, runtime } = session
  return (
    <Door
      side={
        <>
          <Brand />
          <div className="session-place">
            <div className="session-commune">{door?.name}</div>
            {door?.demo && (
              <div className="row">
                <Badge tone="warn">{vi.shell.demo}</Badge>
                <span className="door-soft small">{vi.shell.demoHint}</span>
              </div>
            )}
          </div>
          <Clock />
          <div className="door-soft small">
            {vi.about.version} {runtime.version}
            {runtime.development && ` · ${vi.about.developmentShort}`}
          </div>
        </>
      }
    >
      {recovering ? (
        <Recover onBack={() => setRecovering(false)} />
      ) : (
        <SignIn
          logins={door?.logins ?? []}
          demo={door?.demo ?? false}
          onRecover={() => setRecovering(true)}
        />
      )}
    </Door>
  )
}
