import type { Register } from '../../../db/engine/query.ts'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { Calendar, CalendarDay, WorkingHours } from '../../common/calendar/model.ts'
import { DeadlineRules } from '../../common/deadlines/model.ts'
import type { Instant } from '../../common/time/model.ts'

/* The calendar has one version after the other and only the last is kept. What each change took away stands in the
   journal, so the changes are taken back one by one. */

type Change = {
  version?: unknown
  put?: unknown
  remove?: unknown
  before?: unknown
  added?: unknown
  removed?: unknown
  take?: unknown
}

/** The calendar of a version; null where the journal does not tell it any more. */
export function calendarThen(register: Register, version: number): Calendar | null {
  let calendar = getCalendar(register)
  if (calendar.version === version) return calendar
  for (const { verb, payload } of entriesOf(register, 'calendar').toReversed()) {
    if (calendar.version === version) break
    const change = payload === null ? null : (JSON.parse(payload) as Change)
    // A notice that waits names its own edition, and the very first calendar came after none: no change.
    if (typeof change?.version !== 'number' || verb === 'calendar-seeded') continue
    if (change.version !== calendar.version) return null
    const before = takenBack(calendar, verb, change)
    if (!before) return null
    calendar = before
  }
  return calendar.version === version ? calendar : null
}

function takenBack(calendar: Calendar, verb: string, change: Change): Calendar | null {
  const version = calendar.version - 1
  const days = (value: unknown) => CalendarDay.array().safeParse(value).data
  const without = (gone: readonly string[], back: readonly CalendarDay[]) =>
    Calendar.safeParse({
      ...calendar,
      version,
      days: [...calendar.days.filter(({ day }) => !gone.includes(day)), ...back].toSorted((one, other) =>
        one.day < other.day ? -1 : 1,
      ),
    }).data ?? null
  if (verb === 'hours-changed') {
    const hours = WorkingHours.safeParse(change.before).data
    return hours ? { ...calendar, version, workingHours: hours } : null
  }
  if (verb === 'days-edited') {
    const [put, before] = [days(change.put), days(change.before)]
    if (!put || !before || !Array.isArray(change.remove)) return null
    return without([...put.map(({ day }) => day), ...(change.remove as string[])], before)
  }
  // Where the commune chose its own days, the notice says more than was done.
  if (change.take !== undefined && change.take !== 'notice') return null
  const [added, removed] = [days(change.added), days(change.removed)]
  return added && removed
    ? without(
        [...added, ...removed].map(({ day }) => day),
        removed,
      )
    : null
}

/** How the office counted time at a moment; null where the journal does not tell it any more. */
export function deadlineRulesThen(register: Register, at: Instant): DeadlineRules | null {
  const next = entriesOf(register, 'deadline-rules').find((entry) => entry.at > at)
  if (!next) return getDeadlineRules(register)
  if (next.payload === null) return null
  return DeadlineRules.safeParse((JSON.parse(next.payload) as { before?: unknown }).before).data ?? null
}
