import {
  getCalendar,
  getCalendarBase,
  getCalendarFromAbove,
  putCalendarFromAbove,
} from '../../../db/tables/calendar.ts'
import { dayConflicts } from '../../common/calendar/delta.ts'
import { applyNotice } from '../../common/calendar/import-notice.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { Inapplicable } from '../inbox/inapplicable.ts'
import { done, refuse } from '../outcome.ts'
import { settle } from './apply-calendar.ts'

/** The notice from above that meets the commune's own days, with both side by side; the oldest first. */
export const readChoice: UseCase<'calendar.choice'> = ({ register }) => {
  const delta = getCalendarFromAbove(register)?.open[0]
  if (!delta) return done(null)
  const { version, notice } = delta
  const calendar = getCalendar(register)
  return done({
    version,
    source: notice.source,
    calendarVersion: calendar.version,
    conflicts: dayConflicts(calendar, getCalendarBase(register), notice),
  })
}

/** The administrator says whose days hold where both have said something; the rest of the notice takes effect. */
export const chooseNotice: UseCase<'calendar.choose'> = (act, { version, calendarVersion, take }) => {
  const { register } = act
  try {
    return commit(act, (journal) => {
      const before = getCalendarFromAbove(register)
      const [delta, ...later] = before?.open ?? []
      if (!before || delta?.version !== version) return refuse('NOT_FOUND')
      const ours = getCalendar(register)
      if (ours.version !== calendarVersion) return refuse('CHANGED_MEANWHILE')
      const conflicts = dayConflicts(ours, getCalendarBase(register), delta.notice)
      const { calendar, added, removed } = applyNotice(ours, delta.notice)
      const kept = new Map(conflicts.map((one) => [one.day as string, one.ours]))
      const days = calendar.days.filter((one) => !kept.has(one.day))
      for (const own of kept.values()) if (own) days.push(own)
      days.sort((a, b) => (a.day < b.day ? -1 : 1))
      const to = take === 'notice' ? calendar : { ...calendar, days }
      settle(act, journal, { delta, calendar: to, details: { take, conflicts, added, removed } })
      putCalendarFromAbove(register, { ...before, open: later })
      return done({ version: ours.version + 1 })
    })
  } catch (error) {
    if (error instanceof Inapplicable) return refuse('SWAP_INCOMPLETE')
    throw error
  }
}
