import {
  getCalendar,
  getCalendarBase,
  getCalendarFromAbove,
  putCalendar,
  putCalendarBase,
  putCalendarFromAbove,
} from '../../../db/tables/calendar.ts'
import { type CalendarDelta, dayConflicts } from '../../common/calendar/delta.ts'
import { applyNotice } from '../../common/calendar/import-notice.ts'
import type { Calendar } from '../../common/calendar/model.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { Inapplicable } from '../inbox/inapplicable.ts'
import { dayOfHalfSwap } from './edit-calendar.ts'

/**
 * A notice that came down takes effect as if an administrator had imported it. Where it meets days that the commune
 * has set by itself nothing changes: it waits to be chosen, and later notices wait behind it. Due moments promised
 * before stay as they were.
 * @throws Inapplicable
 */
export function applyCalendar(
  act: Act,
  journal: Journal,
  delta: CalendarDelta,
): { what: string; version: string; added?: number; removed?: number; days?: number } {
  const { register } = act
  const { sequence, version, notice } = delta
  const before = getCalendarFromAbove(register) ?? { sequence: 0, version: '', open: [] }
  if (sequence <= before.sequence) return { what: 'older', version }
  const conflicts = dayConflicts(getCalendar(register), getCalendarBase(register), notice)
  if (before.open.length > 0 || conflicts.length > 0) {
    putCalendarFromAbove(register, { sequence, version, open: [...before.open, delta] })
    journal.record({
      noun: 'calendar',
      entityId: 'calendar',
      verb: 'notice-waits',
      scope: 'local',
      payload: { version, days: conflicts.map(({ day }) => day) },
    })
    return { what: 'choose', version, days: conflicts.length }
  }
  const { calendar, added, removed } = applyNotice(getCalendar(register), notice)
  settle(act, journal, { delta, calendar, details: { added, removed } })
  putCalendarFromAbove(register, { sequence, version, open: [] })
  return { what: 'applied', version, added: added.length, removed: removed.length }
}

/**
 * The calendar as it is with a notice, journaled; what came from above is remembered as such.
 * @throws Inapplicable SWAP_INCOMPLETE
 */
export function settle(
  { register }: Act,
  journal: Journal,
  {
    delta,
    calendar,
    details,
  }: { delta: CalendarDelta; calendar: Calendar; details: Record<string, unknown> },
): void {
  const before = getCalendar(register)
  const to = { ...calendar, version: before.version + 1 }
  if (dayOfHalfSwap(to)) throw new Inapplicable('SWAP_INCOMPLETE')
  putCalendar(register, to)
  const base = applyNotice({ ...before, days: getCalendarBase(register) }, delta.notice)
  putCalendarBase(register, base.calendar.days)
  journal.record({
    noun: 'calendar',
    entityId: 'calendar',
    verb: 'notice-applied',
    baseVersion: before.version,
    scope: 'local',
    payload: { version: to.version, from: delta.version, source: delta.notice.source, ...details },
  })
}
