import type { Calendar } from '../calendar/model.ts'
import { closingOf, nextWorkingDay, workingDayFrom } from '../calendar/rules.ts'
import { shiftedDue } from '../deadlines/shifted-due.ts'
import type { Instant } from '../time/model.ts'
import { addDays, dayOf, instantAt } from '../time/rules.ts'
import type { PetitionDue, PetitionFacts, PetitionState } from './model.ts'
import type { PetitionLimit, PetitionRules } from './setting.ts'

/**
 * The end of work on the last day of a limit that begins at `from`, the day of coming not counted; null where no limit
 * is in force. Calendar days that end on a rest day end on the next working day (Civil Code 2015 art. 148.5).
 */
export function limitEnd(from: Instant, { amount, unit, confirmed }: PetitionLimit, calendar: Calendar) {
  if (amount === null || !confirmed) return null
  let day = dayOf(from)
  if (unit === 'day') day = workingDayFrom(calendar, addDays(day, amount))
  else for (let left = amount; left > 0; left--) day = nextWorkingDay(calendar, day)
  return instantAt(day, closingOf(calendar, day))
}

/** Until when a petition that came at `receivedAt` is to be refused, asked about, answered. Nameless ones may have no limit. */
export function dueOf(
  { kind, petitioner }: Pick<PetitionFacts, 'kind' | 'petitioner'>,
  receivedAt: Instant,
  rules: PetitionRules,
  calendar: Calendar,
): PetitionDue {
  if (petitioner === null && rules.anonymous[kind].how !== 'as-usual')
    return { refuseBy: null, askBy: null, answerBy: null }
  const { refuse, ask, answer } = rules.limits[kind]
  return {
    refuseBy: limitEnd(receivedAt, refuse, calendar),
    askBy: limitEnd(receivedAt, ask, calendar),
    answerBy: limitEnd(receivedAt, answer, calendar),
  }
}

/** The limit to answer after what was asked for has come at `at`: later by the wait. */
export function answerByAfterWait(
  { due, askedAt, facts }: PetitionState,
  at: Instant,
  rules: PetitionRules,
  calendar: Calendar,
): Instant | null {
  if (due.answerBy === null || askedAt === null) return due.answerBy
  const { unit } = rules.limits[facts.kind].answer
  return shiftedDue(due.answerBy, { from: askedAt, to: at }, unit, calendar)
}
