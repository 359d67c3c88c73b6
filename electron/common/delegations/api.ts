import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Delegation } from './model.ts'

const Line = Delegation.extend({
  fromName: z.string(),
  toName: z.string(),
  state: z.enum(['coming', 'lasting', 'over']),
  /** Open dossiers in the absent one's name now. */
  open: z.int(),
  /** Whether whoever asks may end it. */
  mayEnd: z.boolean(),
})
export type DelegationLine = z.infer<typeof Line>

export const delegationsApi = {
  /** The latest first; everybody may know who looks after whose work. */
  list: query({ input: z.object({}), output: z.array(Line), roles: EVERYBODY }),
  /** For oneself, or for others by head, leader and administrator (somebody fell ill). */
  add: command({
    input: Delegation.pick({ fromId: true, toId: true, startsAt: true, endsAt: true, note: true }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'NOT_YOURS', 'CANNOT_STAND_IN', 'PERIOD_WRONG', 'ALREADY_ABSENT'],
    roles: EVERYBODY,
  }),
  /** Back earlier, or it was a mistake. */
  end: command({
    input: z.object({ id: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'NOT_YOURS'],
    roles: EVERYBODY,
  }),
}
