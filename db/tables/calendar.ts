import { z } from 'zod'
import { CalendarDelta } from '../../electron/common/calendar/delta.ts'
import { Calendar, CalendarDay } from '../../electron/common/calendar/model.ts'
import { DeadlineRules, defaultDeadlineRules } from '../../electron/common/deadlines/model.ts'
import type { Register } from '../engine/query.ts'
import { getSetting, putSetting, readSetting } from './settings.ts'

/* Parsed once per register: calendar rules remember their look-ups per calendar object. */
const read = new WeakMap<Register, Calendar>()

/** The commune's calendar. Throws when none was ever set: the set-up seeds one. */
export function getCalendar(db: Register): Calendar {
  let calendar = read.get(db)
  if (!calendar) {
    calendar = Calendar.parse(getSetting(db, 'calendar'))
    read.set(db, calendar)
  }
  return calendar
}

/** Stores a changed calendar; read again afterwards, so that a rolled-back change is forgotten. */
export function putCalendar(db: Register, calendar: Calendar): void {
  putSetting(db, 'calendar', calendar)
  read.delete(db)
}

/** How the commune counts time; the defaults where it never said. */
export function getDeadlineRules(db: Register): DeadlineRules {
  return readSetting(db, 'deadline-rules', DeadlineRules) ?? defaultDeadlineRules
}

export function putDeadlineRules(db: Register, rules: DeadlineRules): void {
  putSetting(db, 'deadline-rules', rules)
}

const Days = z.array(CalendarDay)

/** The days as they last came from above; where the calendar differs the commune has edited it. */
export function getCalendarBase(db: Register): CalendarDay[] {
  return [...(readSetting(db, 'calendar-base', Days) ?? [])]
}

export function putCalendarBase(db: Register, days: readonly CalendarDay[]): void {
  putSetting(db, 'calendar-base', days)
}

const FromAbove = z.object({
  /** The last publication that is settled or waits in `open`. */
  sequence: z.int(),
  version: z.string(),
  /** Notices that meet the commune's own days, in the order in which they are to be settled. */
  open: z.array(CalendarDelta),
})
export type CalendarFromAbove = z.infer<typeof FromAbove>

/** What of the calendar has come from above; undefined before the first. */
export function getCalendarFromAbove(db: Register): CalendarFromAbove | undefined {
  return readSetting(db, 'calendar-from-above', FromAbove)
}

export function putCalendarFromAbove(db: Register, state: CalendarFromAbove): void {
  putSetting(db, 'calendar-from-above', state)
}
