import type { Calendar } from '../calendar/model.ts'
import { closingOf, nextWorkingDay } from '../calendar/rules.ts'
import type { Instant } from '../time/model.ts'
import { dayOf, instantAt } from '../time/rules.ts'
import type { DeadlineRules } from './model.ts'

/** Until when a supplement asked for at `askedAt` is to be brought: the end of work on the last of so many working days; null where the office sets no limit. */
export function answerBy(
  askedAt: Instant,
  { supplementAnswerDays: days }: Pick<DeadlineRules, 'supplementAnswerDays'>,
  calendar: Calendar,
): Instant | null {
  if (days === null) return null
  let day = dayOf(askedAt)
  for (let i = 0; i < days; i++) day = nextWorkingDay(calendar, day)
  return instantAt(day, closingOf(calendar, day))
}
