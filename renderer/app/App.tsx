import { SessionDoor } from '../features/session/SessionDoor.tsx'
import { useSession } from './session.ts'
import { Shell } from './shell/Shell.tsx'

/** Wizard, sign-in or counter, as the session says. */
export function App() {
  const session = useSession()
  if (!session) return null
  return session.state === 'open' && session.commune ? <Shell /> : <SessionDoor session={session} />
}
