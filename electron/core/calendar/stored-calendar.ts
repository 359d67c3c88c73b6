import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { Calendar } from '../../common/calendar/model.ts'
import { DeadlineRules } from '../../common/deadlines/model.ts'

/* The calendar is one value, 'calendar', with its version inside; older versions live on in the journal. */

/** The calendar in use. */
export function storedCalendar(register: Register): Calendar {
  return Calendar.parse(getSetting(register, 'calendar'))
}

export function storeCalendar(register: Register, calendar: Calendar): void {
  putSetting(register, 'calendar', Calendar.parse(calendar))
}

/** The rules of counting in use; what was never set has its default. */
export function storedRules(register: Register): DeadlineRules {
  return DeadlineRules.parse(getSetting(register, 'deadline-rules') ?? {})
}
