import { create } from 'zustand'
import type { z } from 'zod'
import type { Role } from '../../electron/common/api-spec.ts'
import type { Officer, SessionState } from '../../electron/common/session/api.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { api, onSignedOut } from './api.ts'
import { forgetRoutes } from './routes.ts'

export type Session = z.infer<typeof SessionState>

const POLL_MS = 20_000

type Store = {
  session: Session | null
  /** Counter clock minus this page's clock. */
  offset: number
  /** Who sat here before the screen was locked; forgotten when the program ends. */
  lastOfficer: Officer | null
  /** Signed in, but first run still has something to show before the counter opens. */
  held: boolean
}
const useStore = create<Store>(() => ({ session: null, offset: 0, lastOfficer: null, held: false }))

/** Reads again who is signed in, which commune this is and what time the counter believes it is. */
export async function refreshSession(): Promise<void> {
  const reply = await api.session.state()
  if (!reply.ok) return
  const session = reply.data
  const { lastOfficer } = useStore.getState()
  if (session.officer && lastOfficer && session.officer.id !== lastOfficer.id) forgetRoutes()
  useStore.setState({
    session,
    offset: Date.parse(session.now) - Date.now(),
    lastOfficer: session.state === 'empty' ? null : (session.officer ?? lastOfficer),
  })
}

/** Keeps the session current; call once. */
export function watchSession(): void {
  void refreshSession()
  onSignedOut(() => void refreshSession())
  window.counter.onChanged((nouns) => {
    if (nouns.some((noun) => ['account', 'station', 'session', 'clock'].includes(noun))) void refreshSession()
  })
  setInterval(() => void refreshSession(), POLL_MS)
}

export function useSession(): Session | null {
  return useStore((store) => store.session)
}

/** Who sat here last; null after a start. */
export function useLastOfficer(): Officer | null {
  return useStore((store) => store.lastOfficer)
}

/** Keeps the counter closed although somebody is signed in: the recovery code is on screen and shown only once. */
export function holdDoor(held: boolean): void {
  useStore.setState({ held })
}

export function useDoorHeld(): boolean {
  return useStore((store) => store.held)
}

/** The signed-in officer; only for screens inside the shell. */
export function useOfficer(): Officer {
  const officer = useStore((store) => store.session?.officer)
  if (!officer) throw new Error('a screen was shown with nobody signed in')
  return officer
}

/** Whether the signed-in officer has one of the roles. Main decides; this only spares a useless button. */
export function useIs(...roles: Role[]): boolean {
  const role = useStore((store) => store.session?.officer?.role)
  return role !== undefined && roles.includes(role)
}

/** What the counter's clock shows now (the demo clock included). */
export function counterNow(): Instant {
  return toInstant(Date.now() + useStore.getState().offset)
}
