import type { DossierStatus } from '../dossiers/model.ts'
import { type EndedOutcome, type Timed, timelinessOf } from '../dossiers/timeliness.ts'
import type { UpstreamPayload } from '../dossiers/upstream.ts'
import { lateFrom } from '../lateness/rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'
import type { UpstreamDossier } from './upstream-rules.ts'

/** How the applicant was waited for, as far as the rule of timeliness asks. */
export type UpstreamWaits = {
  /** Supplements asked for and not taken back; when the second of them was. */
  supplements: number
  askedTwiceAt: Instant | null
  /** When the applicant was last asked for something, and whether nothing has ended that wait. */
  askedAt: Instant | null
  isWaiting: boolean
}
export const NO_WAITS: UpstreamWaits = {
  supplements: 0,
  askedTwiceAt: null,
  askedAt: null,
  isWaiting: false,
}

/** The waits after an act that was accepted. @param status of the dossier after it · @param at when it was done */
export function waitsAfter(
  before: UpstreamWaits,
  act: UpstreamPayload,
  at: Instant,
  status: UpstreamDossier['status'],
): UpstreamWaits {
  if (act.verb === 'received') return NO_WAITS
  if (act.verb === 'supplement-asked') {
    const supplements = before.supplements + 1
    const askedTwiceAt = supplements === 2 ? at : before.askedTwiceAt
    return { supplements, askedTwiceAt, askedAt: at, isWaiting: true }
  }
  if (act.verb === 'obligation-asked') return { ...before, askedAt: at, isWaiting: true }
  if (act.verb === 'supplement-received' || act.verb === 'obligation-met')
    return { ...before, isWaiting: false }
  if (act.verb === 'undone') {
    const supplements = before.supplements - (act.payload.of === 'supplement-asked' ? 1 : 0)
    const askedTwiceAt = supplements < 2 ? null : before.askedTwiceAt
    return { ...before, supplements, askedTwiceAt, isWaiting: status === 5 || status === 6 }
  }
  return before
}

const STATUS: Record<Exclude<UpstreamDossier['status'], 'void'>, DossierStatus> = {
  2: 'received',
  3: 'refused',
  4: 'processing',
  5: 'supplement',
  6: 'obligation',
  7: 'withdrawn',
  8: 'stopped',
  9: 'ready',
  10: 'returned',
}

/**
 * A dossier upstream by the rule that the communes count by (`dossiers/timeliness.ts`): from which day on it is late as
 * it stands (null: from none), and how it ended (null: it has not, or counts nowhere). Handed over at once it was
 * promised nothing and is on time.
 */
export function upstreamTimeliness(
  { status, facts, firstDueAt, finishedAt, apologies }: UpstreamDossier,
  { askedTwiceAt, askedAt, isWaiting }: UpstreamWaits,
): { lateFromDay: PlainDate | null; outcome: EndedOutcome | null } {
  const promised = firstDueAt ?? finishedAt
  if (status === 'void' || facts === null || promised === null) return { lateFromDay: null, outcome: null }
  const timed: Timed = {
    status: STATUS[status],
    receivedAt: facts.receivedAt,
    firstDueAt: promised,
    finishedAt,
    apologised: apologies > 0,
    askedTwiceAt,
    waitingSince: isWaiting ? askedAt : null,
  }
  const late = lateFrom(timed)
  const stood = finishedAt && timelinessOf(timed, dayOf(finishedAt))
  return {
    lateFromDay: late && dayOf(late),
    outcome: stood && stood.ending !== null ? stood.outcome : null,
  }
}
