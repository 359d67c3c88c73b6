import { Calendar } from '../../electron/common/calendar/model.ts'
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
