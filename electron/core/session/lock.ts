import type { DoorCall } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Sends the officer away from the screen; the register stays open so that the evening's sync goes on. */
export const lock: DoorCall<'session.lock'> = (counter) => {
  counter.officer = null
  return done({})
}
