import { afterWorkingMinutes } from '../calendar/after-working-minutes.ts'
import type { Calendar } from '../calendar/model.ts'
import {
  closingOf,
  minutesOfDay,
  openingOf,
  workingDayFrom,
  workingMinutesBetween,
} from '../calendar/rules.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, instantAt } from '../time/rules.ts'

/* A step has a place on a ruler whose marks are days and whose parts of a day are parts of that day's working time.
   Half a day begun at 10:00 therefore ends when half a day's work has been done, a whole day begun at 10:00 ends at
   10:00 of the next working day, and steps that follow each other add up to the whole. */

const ROUNDING = 1e-9

function atPart(calendar: Calendar, day: PlainDate, part: number): Instant {
  const minutes = Math.ceil(part * minutesOfDay(calendar, day) - 1e-6)
  return afterWorkingMinutes(calendar, instantAt(day, openingOf(calendar, day)), minutes)
}

/**
 * When a step that begins at `from` and may take `amount` (in `unit`, the unit of the procedure's limit) is due.
 *
 * `working-day` and `same-day`: parts of a day are parts of its working minutes, rounded up to a whole minute.
 * `hour`: working hours. `day`: calendar days, rest days among them, due at the end of the day or, if that is a rest
 * day, of the next working day (Civil Code 2015 art. 148.5); at an hour within a day, a step begun on a Friday would
 * be due after one begun on the Monday. A step that begins outside working time begins with the next stretch of it.
 *
 * With `dossierDueAt` a step that begins before that moment is due at it at the latest: a dossier due today leaves no
 * step until tomorrow, however the parts of its limit fall.
 */
export function stepDueAt(
  from: Instant,
  amount: number,
  unit: LimitUnit,
  calendar: Calendar,
  dossierDueAt?: Instant,
): Instant {
  const begins = afterWorkingMinutes(calendar, from, 0)
  const ends = endOfStep(begins, amount, unit, calendar)
  const due = ends > begins ? ends : begins
  return dossierDueAt && begins < dossierDueAt && due > dossierDueAt ? dossierDueAt : due
}

function endOfStep(begins: Instant, amount: number, unit: LimitUnit, calendar: Calendar): Instant {
  if (unit === 'hour') return afterWorkingMinutes(calendar, begins, Math.ceil(amount * 60 - 1e-6))

  let day = dayOf(begins)
  const opening = instantAt(day, openingOf(calendar, day))
  const worked = workingMinutesBetween(calendar, opening, begins) / minutesOfDay(calendar, day)
  let left = worked + amount
  while (left > 1 + ROUNDING) {
    left -= 1
    day = addDays(day, 1)
    if (unit !== 'day') day = workingDayFrom(calendar, day)
  }
  if (unit !== 'day') return atPart(calendar, day, Math.min(left, 1))
  day = workingDayFrom(calendar, day)
  return instantAt(day, closingOf(calendar, day))
}
