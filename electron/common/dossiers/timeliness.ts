import { z } from 'zod'
import { classifyReturn } from '../deadlines/rules.ts'
import type { DossierAction, DossierState, DossierStatus } from './model.ts'
import { pausesOf } from './pauses.ts'
import { standingActions } from './standing-actions.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'

/* The one rule by which a dossier is early, on time or late, for every report, list and figure (QĐ 766/QĐ-TTg), by days
   and not by hours:

   - The promise is the first one (`firstDueAt`). A wait for the applicant that began before it was over has moved it
     already (`clock.ts`), so nothing is deducted here a second time; a new date in an apology has not.
   - The end is when the result was there (status 9), else when it was refused (3) or stopped (8). A dossier that ended
     while the office still waited for the applicant ended, for the office, when the waiting began.
   - More than one supplement asked for counts as late, whatever the date.
   - An open dossier is late from the day after the one promised; while the office waits it cannot become late.

   What the past was is told by what is known today: a wait only ever moves a promise that was still good, so whoever was
   late on a day is so by today's promise too. */

/** Changes with every change of what this file answers; a figure that was kept under another one is counted anew. */
export const TIMELINESS_RULE = 1

/** What a dossier ended with; `result` is the only one that form II.06a counts as resolved. */
export type Ending = 'result' | 'refused' | 'stopped' | 'withdrawn'

export const ENDED_OUTCOMES = ['early', 'on-time', 'late'] as const
export const OPEN_OUTCOMES = ['open-in-time', 'open-late'] as const
export type EndedOutcome = (typeof ENDED_OUTCOMES)[number]
export type OpenOutcome = (typeof OPEN_OUTCOMES)[number]
/** How a dossier stands or ended; null where it counts nowhere. */
export const StoodOutcome = z.enum([...ENDED_OUTCOMES, ...OPEN_OUTCOMES]).nullable()
export type StoodOutcome = z.infer<typeof StoodOutcome>

export type Timeliness = { ending: Ending; outcome: EndedOutcome } | { ending: null; outcome: OpenOutcome }

/** What the rule looks at; `timedOf` takes it out of a dossier. */
export type Timed = {
  status: DossierStatus
  receivedAt: Instant
  firstDueAt: Instant
  finishedAt: Instant | null
  /** A letter of apology was signed: from then on no wait moves the first promise. */
  apologised: boolean
  /** The second time a supplement was asked for. */
  askedTwiceAt: Instant | null
  /** The wait for the applicant that nothing has ended; kept where the dossier ended meanwhile. */
  waitingSince: Instant | null
}

/** What the rule looks at, out of a dossier's acts and what they add up to. */
export function timedOf(
  receivedAt: Instant,
  actions: readonly DossierAction[],
  { status, firstDueAt, finishedAt, apology }: DossierState,
): Timed {
  const asked = standingActions(actions).filter(({ kind }) => kind === 'ask-supplement')
  const wait = pausesOf(actions).at(-1)
  return {
    status,
    receivedAt,
    firstDueAt,
    finishedAt,
    apologised: apology === 'signed',
    askedTwiceAt: asked[1]?.at ?? null,
    waitingSince: wait && !wait.to ? wait.from : null,
  }
}

/**
 * How a dossier stood at the end of a day in Vietnam.
 * @returns null where it counts nowhere: not yet taken in on that day, a void number, or given to another PC, which
 * counts it from its beginning
 */
export function timelinessOf(one: Timed, asOf: PlainDate): Timeliness | null {
  const { status, receivedAt, firstDueAt, finishedAt, askedTwiceAt } = one
  if (status === 'void' || status === 'moved' || dayOf(receivedAt) > asOf) return null
  const stood = stoodSince(one)
  if (finishedAt !== null && dayOf(finishedAt) <= asOf) {
    const outcome = askedTwiceAt === null ? classifyReturn(firstDueAt, stood ?? finishedAt) : 'late'
    return { ending: endingOf(status), outcome }
  }
  const isLate =
    (askedTwiceAt !== null && dayOf(askedTwiceAt) <= asOf) || (stood === null && dayOf(firstDueAt) < asOf)
  return { ending: null, outcome: isLate ? 'open-late' : 'open-in-time' }
}

/** What a dossier that is over ended with. */
export function endingOf(status: DossierStatus): Ending {
  return status === 'refused' || status === 'stopped' || status === 'withdrawn' ? status : 'result'
}

/* Since when its clock has stood, where that was in time; asked too late, waiting heals nothing. */
function stoodSince({ waitingSince, firstDueAt, apologised }: Timed): Instant | null {
  return waitingSince !== null && waitingSince <= firstDueAt && !apologised ? waitingSince : null
}
