import { getCalendar } from '../../../db/tables/calendar.ts'
import type { ViewFrame } from '../../../db/tables/dossier-lists.ts'
import { nextWorkingDay } from '../../common/calendar/rules.ts'
import { ClockTime } from '../../common/time/model.ts'
import { addDays, dayOf, instantAt } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

const MIDNIGHT = ClockTime.parse('00:00')

/** What the views are relative to: now, today, and the end of the second working day from today (due soon). */
export function viewFrame(act: Act): ViewFrame {
  const calendar = getCalendar(act.register)
  const today = dayOf(act.now)
  const second = nextWorkingDay(calendar, nextWorkingDay(calendar, today))
  return {
    now: act.now,
    dayStart: instantAt(today, MIDNIGHT),
    soonEnd: instantAt(addDays(second, 1), MIDNIGHT),
    officerId: act.officer.id,
  }
}
