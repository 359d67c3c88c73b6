import type { Reply } from '../../common/reply.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'

/**
 * Changes pages on the desk: like a draft not journaled, but a command as any other, so that a turn pressed once is
 * one turn though the call was repeated. Screens that show the desk read it again.
 */
export function changeDesk<T, E extends string>(act: Act, work: () => Reply<T, E>): Reply<T, E> {
  const reply = commit<T, E>(act, work)
  if (reply.ok) act.counter.onChanged(['scan'])
  return reply
}
