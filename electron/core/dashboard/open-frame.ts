import { getCalendar } from '../../../db/tables/calendar.ts'
import { nextWorkingDay, workingDayFrom } from '../../common/calendar/rules.ts'
import type { OpenFrame } from '../../common/dashboard/rules.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

const DAYS = 5

/** Now, and the working days that have a bar of their own. */
export function openFrame({ register, now }: Pick<Act, 'register' | 'now'>): OpenFrame {
  const calendar = getCalendar(register)
  const days = [workingDayFrom(calendar, dayOf(now))]
  while (days.length < DAYS) days.push(nextWorkingDay(calendar, days.at(-1)!))
  return { now, days }
}
