import type { DoorCall } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { closeKeys } from '../signatures/held-keys.ts'

/** Sends the officer away from the screen; the register stays open so that the evening's sync goes on. Signing keys close. */
export const lock: DoorCall<'session.lock'> = (counter) => {
  counter.officer = null
  closeKeys(counter)
  return done({})
}
