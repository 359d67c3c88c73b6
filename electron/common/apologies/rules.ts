import type { Calendar } from '../calendar/model.ts'
import { closingOf, isWorkingDay, nextWorkingDay, workingDayFrom } from '../calendar/rules.ts'
import { latestApologyDay } from '../deadlines/rules.ts'
import { STATUSES } from '../dossiers/statuses.ts'
import type { DossierState } from '../dossiers/model.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf, instantAt } from '../time/rules.ts'

/** The new date that lies ready when a letter is drafted: so many working days after the old one, or after today. */
const PROPOSED_DAYS = 3

/**
 * Whether a letter should be drafted now: the last day for it has come, the result has not, and none is there. What was
 * received only today is not late enough to apologise for until its own moment is over.
 */
export function apologyIsDue(
  { status, apology, dueAt }: Pick<DossierState, 'status' | 'apology' | 'dueAt'>,
  receivedAt: Instant,
  now: Instant,
  calendar: Calendar,
): boolean {
  if (dayOf(receivedAt) === dayOf(now) && now <= dueAt) return false
  if (STATUSES[status].clock !== 'runs' || apology !== 'none') return false
  return dayOf(now) >= latestApologyDay(dueAt, calendar)
}

/** The new due moment of a day: the end of work on it. Null where it is refused: not later than before, or a rest day. */
export function newDueOn(day: PlainDate, dueAt: Instant, now: Instant, calendar: Calendar): Instant | null {
  if (!isWorkingDay(calendar, day)) return null
  const at = instantAt(day, closingOf(calendar, day))
  return at > dueAt && at > now ? at : null
}

/** The new date to begin with. */
export function proposedNewDue(dueAt: Instant, now: Instant, calendar: Calendar): Instant {
  let day = workingDayFrom(calendar, dayOf(dueAt > now ? dueAt : now))
  for (let i = 0; i < PROPOSED_DAYS; i++) day = nextWorkingDay(calendar, day)
  return instantAt(day, closingOf(calendar, day))
}
