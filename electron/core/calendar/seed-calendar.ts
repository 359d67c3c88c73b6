import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { putCalendar, putCalendarBase } from '../../../db/tables/calendar.ts'
import type { Register } from '../../../db/engine/query.ts'
import { Calendar } from '../../common/calendar/model.ts'
import type { Journal } from '../commit.ts'

/** Writes the product's own calendar into a new register. */
export function seedCalendar(register: Register, journal: Journal): void {
  const calendar = Calendar.parse(seed)
  putCalendar(register, calendar)
  putCalendarBase(register, calendar.days)
  journal.record({
    noun: 'calendar',
    entityId: 'calendar',
    verb: 'calendar-seeded',
    payload: { version: calendar.version, days: calendar.days.length },
    scope: 'local',
  })
}
