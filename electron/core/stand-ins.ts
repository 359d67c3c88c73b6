import { findAccount } from '../../db/tables/accounts.ts'
import { delegationsAt } from '../../db/tables/delegations.ts'
import type { Actor } from '../common/dossiers/actions.ts'
import type { Instant } from '../common/time/model.ts'
import type { Act } from './counter.ts'

/** Whose open work this officer looks after now besides the own. */
export function standsFor({ register, now, officer }: Pick<Act, 'register' | 'now' | 'officer'>): string[] {
  return delegationsAt(register, now).flatMap((one) => (one.toId === officer.id ? [one.fromId] : []))
}

/** Whoever acts, with whom they stand in for. */
export function actorOf(act: Pick<Act, 'register' | 'now' | 'officer'>): Actor {
  return { ...act.officer, standsFor: standsFor(act) }
}

/** Who looks after the work of each colleague that is away now, and until when. */
export function standIns({
  register,
  now,
}: Pick<Act, 'register' | 'now'>): Map<string, { name: string; until: Instant }> {
  return new Map(
    delegationsAt(register, now).map((one) => [
      one.fromId,
      { name: findAccount(register, one.toId)?.name ?? '', until: one.endsAt },
    ]),
  )
}
