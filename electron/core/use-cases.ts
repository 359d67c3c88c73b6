import type { Handlers } from './dispatch.ts'
import { lock } from './session/lock.ts'
import { setUp } from './session/set-up.ts'
import { signIn } from './session/sign-in.ts'
import { state } from './session/state.ts'

/** The use case behind each call of the contract that needs no window, printer or scanner. */
export const useCases = {
  'session.state': state,
  'session.signIn': signIn,
  'session.lock': lock,
  'session.setUp': setUp,
} satisfies Partial<Handlers>
