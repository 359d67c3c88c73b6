import { afterWorkingMinutes } from '../calendar/after-working-minutes.ts'
import type { Calendar } from '../calendar/model.ts'
import { closingOf, isWorkingDay, nextWorkingDay, openingOf } from '../calendar/rules.ts'
import type { Instant } from '../time/model.ts'
import { dayOf, instantAt } from '../time/rules.ts'
import { type DeadlineRules, defaultDeadlineRules } from './model.ts'

/**
 * Until when a dossier taken in directly must have been handed over to whoever resolves it (NĐ 309/2026 art. 18.2):
 * until the end of the same working day, or, received after the cut-off (15:00), at the start of the next working day,
 * which is its opening and `handOverMinutes` of work more. What is received on a rest day or after the office has
 * closed has no working day left and goes with the next one as well.
 */
export function handOverBy(
  receivedAt: Instant,
  calendar: Calendar,
  rules: Pick<DeadlineRules, 'handOverCutoff' | 'handOverMinutes'> = defaultDeadlineRules,
): Instant {
  const day = dayOf(receivedAt)
  if (isWorkingDay(calendar, day)) {
    const closing = instantAt(day, closingOf(calendar, day))
    if (receivedAt < closing && receivedAt <= instantAt(day, rules.handOverCutoff)) return closing
  }
  const next = nextWorkingDay(calendar, day)
  const startOfDay = afterWorkingMinutes(
    calendar,
    instantAt(next, openingOf(calendar, next)),
    rules.handOverMinutes,
  )
  const endOfDay = instantAt(next, closingOf(calendar, next))
  return startOfDay < endOfDay ? startOfDay : endOfDay
}
