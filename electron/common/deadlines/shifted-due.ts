import { afterWorkingMinutes } from '../calendar/after-working-minutes.ts'
import type { Calendar } from '../calendar/model.ts'
import {
  closingOf,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingMinutesBetween,
} from '../calendar/rules.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { Instant } from '../time/model.ts'
import { addDays, clockOf, dayOf, daysBetween, instantAt } from '../time/rules.ts'

/**
 * A promise moved by a wait, where it cannot be counted anew: the date of an apology letter, of an imported dossier, of
 * a calendar that has changed since. By as many days of its own unit as were waited, the day of coming in the place of
 * the day of asking; in hours by working minutes. A wait that began when the promise was over moves nothing.
 */
export function shiftedDue(
  dueAt: Instant,
  { from, to }: { from: Instant; to: Instant },
  unit: LimitUnit,
  calendar: Calendar,
): Instant {
  if (from > dueAt || to <= from) return dueAt
  if (unit === 'hour') {
    return afterWorkingMinutes(calendar, dueAt, workingMinutesBetween(calendar, from, to))
  }
  let day = dayOf(dueAt)
  if (unit === 'day') {
    day = workingDayFrom(calendar, addDays(day, daysBetween(dayOf(from), dayOf(to))))
  } else {
    for (let waited = dayOf(from); waited < dayOf(to); waited = addDays(waited, 1)) {
      if (isWorkingDay(calendar, waited)) day = nextWorkingDay(calendar, day)
    }
  }
  if (day === dayOf(dueAt)) return dueAt
  const [clock, closing] = [clockOf(dueAt), closingOf(calendar, day)]
  return instantAt(day, clock < closing ? clock : closing)
}
