import { SessionDoor } from '../features/session/SessionDoor.tsx'
import { FirstRun } from '../features/station/FirstRun.tsx'
import { Notices } from '../ui/Notices.tsx'
import { useDoorHeld, useSession } from './session.ts'
import { Shell } from './shell/Shell.tsx'

/** First run, sign-in or counter, as the session says. */
export function App() {
  const session = useSession()
  const held = useDoorHeld()
  if (!session) return null
  const open = session.state === 'open' && session.commune
  if (open && !held) return <Shell />
  return (
    <>
      {session.state === 'empty' || held ? <FirstRun /> : <SessionDoor session={session} />}
      <Notices />
    </>
  )
}
