import { findAccount } from '../../db/tables/accounts.ts'
import { delegationsAt } from '../../db/tables/delegations.ts'
import type { Delegation } from '../common/delegations/model.ts'
import type { Actor } from '../common/dossiers/action-row.ts'
import type { Instant } from '../common/time/model.ts'
import type { Act } from './counter.ts'

type Now = Pick<Act, 'register' | 'now'>

/* Who answers in the end: a stand-in may be away as well, and then it is the stand-in's stand-in. */
function answering({ register, now }: Now): Map<string, Delegation> {
  const own = new Map(delegationsAt(register, now).map((one) => [one.fromId, one]))
  const ends = new Map<string, Delegation>()
  for (const [absent, first] of own) {
    let last = first
    const seen = new Set([absent])
    for (let next: Delegation | undefined = first; next && !seen.has(next.toId); next = own.get(next.toId)) {
      seen.add(next.toId)
      last = next
    }
    ends.set(absent, last)
  }
  return ends
}

/** Whose open work this officer looks after now besides the own. */
export function standsFor(act: Now & Pick<Act, 'officer'>): string[] {
  return [...answering(act)].flatMap(([absent, { toId }]) => (toId === act.officer.id ? [absent] : []))
}

/** Whoever acts, with whom they stand in for. */
export function actorOf(act: Now & Pick<Act, 'officer'>): Actor {
  return { ...act.officer, standsFor: standsFor(act) }
}

/** Who looks after the work of each colleague that is away now, and until when. */
export function standIns(act: Now): Map<string, { name: string; until: Instant }> {
  const found = [...answering(act)]
  return new Map(
    found.map(([absent, { toId, endsAt }]) => [
      absent,
      { name: findAccount(act.register, toId)?.name ?? '', until: endsAt },
    ]),
  )
}
