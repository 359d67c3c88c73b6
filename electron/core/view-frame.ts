import { getCalendar } from '../../db/tables/calendar.ts'
import type { ViewFrame } from '../../db/tables/dossier-lists.ts'
import { nextWorkingDay } from '../common/calendar/rules.ts'
import { ClockTime, type PlainDate } from '../common/time/model.ts'
import { addDays, dayOf, instantAt } from '../common/time/rules.ts'
import type { Act } from './counter.ts'

const MIDNIGHT = ClockTime.parse('00:00')
const endOf = (day: PlainDate) => instantAt(addDays(day, 1), MIDNIGHT)

/** What the views are relative to: now, today, the next working day (apologies) and the one after (due soon). */
export function viewFrame(act: Act): ViewFrame {
  const calendar = getCalendar(act.register)
  const today = dayOf(act.now)
  const next = nextWorkingDay(calendar, today)
  return {
    now: act.now,
    dayStart: instantAt(today, MIDNIGHT),
    dayEnd: endOf(today),
    nextEnd: endOf(next),
    soonEnd: endOf(nextWorkingDay(calendar, next)),
    officerId: act.officer.id,
  }
}
