import type { Session } from '../../app/session.ts'

export function SessionDoor({ session }: { session: Session }) {
  return <p>{session.state}</p>
}
