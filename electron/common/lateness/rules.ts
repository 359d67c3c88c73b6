import type { Calendar } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/rules.ts'
import type { ActionKind, DossierState } from '../dossiers/model.ts'
import { type Timed, timelinessOf } from '../dossiers/timeliness.ts'
import type { Instant } from '../time/model.ts'
import { addDays, dayOf, startOf } from '../time/rules.ts'

/* Late is what the reports count as late (dossiers/timeliness.ts): whoever explains upward explains those figures. */

/** Whether a dossier is late now: by the first promise and by days, or because a supplement was asked for twice. */
export function isLate(timed: Timed, now: Instant): boolean {
  const outcome = timelinessOf(timed, dayOf(now))?.outcome
  return outcome === 'late' || outcome === 'open-late'
}

/**
 * The beginning of the first day on which a dossier is late as it stands, for the register to list by; null while no day
 * makes it late: it ended in time, waits for the applicant since it was in time, or counts nowhere.
 */
export function lateFrom(timed: Timed): Instant | null {
  const afterDue = addDays(dayOf(timed.firstDueAt), 1)
  const asked = timed.askedTwiceAt === null ? null : dayOf(timed.askedTwiceAt)
  const received = dayOf(timed.receivedAt)
  // Imported after its promise was over, it counts from the day it was taken in.
  const due = received > afterDue ? received : afterDue
  const days = [due, ...(asked === null ? [] : [asked])].toSorted()
  const ended = timed.finishedAt === null ? null : dayOf(timed.finishedAt)
  for (const day of days) {
    const outcome = timelinessOf(timed, ended !== null && ended < day ? ended : day)?.outcome
    // What was late on the day it ended was so before, from the first of these days on.
    if (outcome === 'late' || outcome === 'open-late') return startOf(day)
  }
  return null
}

/**
 * Working days after the first due day up to and with the day of `until`; 0 where only rest days lie between. Null where
 * that day is not over: it counts as late for a second supplement alone.
 */
export function daysLate(firstDueAt: Instant, until: Instant, calendar: Calendar): number | null {
  const last = dayOf(until)
  if (last <= dayOf(firstDueAt)) return null
  let days = 0
  for (let day = addDays(dayOf(firstDueAt), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) days++
  return days
}

/** Acts that record the result, give it back or end the dossier otherwise. */
const CLOSING = ['mark-ready', 'return', 'withdraw', 'stop', 'archive'] as const satisfies ActionKind[]
export type ClosingKind = (typeof CLOSING)[number]

/**
 * Whether the act is one that a late dossier may not take before somebody has said why it is late. What the leader
 * thinks of the words is no reason to send a citizen away: one that was given back counts as said.
 */
export function needsExplanation(
  kind: ActionKind,
  { explanation }: Pick<DossierState, 'explanation'>,
  late: boolean,
): boolean {
  return (CLOSING as readonly ActionKind[]).includes(kind) && late && explanation === 'none'
}

const ABOUT_LATENESS: ReadonlySet<string> = new Set<ActionKind>([
  'explain-late',
  'confirm-late',
  'decline-late',
])

/** Whether an act is about being late, and so nothing for a dossier that is not. */
export function isAboutLateness(kind: string): boolean {
  return ABOUT_LATENESS.has(kind)
}
