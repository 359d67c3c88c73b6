import { z } from 'zod'
import type { Role } from '../api-spec.ts'
import { Instant } from '../time/model.ts'

/** For a period one colleague looks after the open work of another. The work stays the absent one's. */
export const Delegation = z.strictObject({
  id: z.string(),
  fromId: z.string(),
  toId: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  note: z.string().trim().max(300),
  madeBy: z.string(),
  madeAt: Instant,
})
export type Delegation = z.infer<typeof Delegation>

/** Who can do the work of a role in its place: the same role, and a head for the people of a department. */
export function mayStandIn(absent: Role, standIn: Role): boolean {
  return absent !== 'administrator' && (absent === standIn || (absent === 'specialist' && standIn === 'head'))
}
