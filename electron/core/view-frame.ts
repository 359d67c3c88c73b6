import { getCalendar } from '../../db/tables/calendar.ts'
import type { ViewFrame } from '../../db/tables/dossier-lists.ts'
import type { Calendar } from '../common/calendar/model.ts'
import { nextWorkingDay, previousWorkingDay } from '../common/calendar/rules.ts'
import type { Instant, PlainDate } from '../common/time/model.ts'
import { addDays, clockOf, dayOf, instantAt, startOf } from '../common/time/rules.ts'
import type { Act } from './counter.ts'
import { getReminderRules } from './reminder-rules.ts'
import { standsFor } from './stand-ins.ts'

const endOf = (day: PlainDate) => startOf(addDays(day, 1))

/** What the views are relative to: now, the working days around today, how long is too long, and who asks. */
export function viewFrame(act: Act): ViewFrame {
  const calendar = getCalendar(act.register)
  const rules = getReminderRules(act.register)
  const today = dayOf(act.now)
  const next = nextWorkingDay(calendar, today)
  const before = (days: number) => workingDaysBefore(calendar, act.now, days)
  const { untouchedDays, uncollectedDays, leaderAfterDays } = rules
  return {
    now: act.now,
    dayStart: startOf(today),
    dayEnd: endOf(today),
    nextEnd: endOf(next),
    soonEnd: endOf(nextWorkingDay(calendar, next)),
    untouchedBefore: before(untouchedDays),
    uncollectedBefore: before(uncollectedDays),
    unansweredBefore: {
      any: before(leaderAfterDays),
      untouched: before(untouchedDays + leaderAfterDays),
      uncollected: before(uncollectedDays + leaderAfterDays),
    },
    officerIds: [act.officer.id, ...standsFor(act)],
    department: act.officer.department,
  }
}

/* The same time of day so many working days ago. */
function workingDaysBefore(calendar: Calendar, now: Instant, days: number): Instant {
  let day = dayOf(now)
  for (let left = days; left > 0; left--) day = previousWorkingDay(calendar, day)
  return instantAt(day, clockOf(now))
}
