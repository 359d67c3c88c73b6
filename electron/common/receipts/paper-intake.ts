import { z } from 'zod'
import type { Calendar } from '../calendar/model.ts'
import { previousWorkingDay } from '../calendar/rules.ts'
import type { DeadlineRules } from '../deadlines/model.ts'
import { Instant } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'

/** A dossier received on paper while the power was out, entered afterwards (ghi bù). */
export const PaperIntake = z.strictObject({
  /** When the paper slip was written: the time limit runs from it. */
  receivedAt: Instant,
  /** The number on the paper slip, where it was written with one of the day's; else the next is taken. */
  sequence: z.int().min(1).max(99_999).nullable(),
})
export type PaperIntake = z.infer<typeof PaperIntake>

/** What is wrong with the moment on the paper slip, or null. The PC's own clock is judged apart. */
export function paperIntakeFault(
  receivedAt: Instant,
  {
    now,
    calendar,
    rules,
  }: { now: Instant; calendar: Calendar; rules: Pick<DeadlineRules, 'paperIntakeDays'> },
): 'PAPER_IN_FUTURE' | 'PAPER_TOO_OLD' | null {
  if (receivedAt > now) return 'PAPER_IN_FUTURE'
  let oldest = dayOf(now)
  for (let days = 0; days < rules.paperIntakeDays; days++) oldest = previousWorkingDay(calendar, oldest)
  return dayOf(receivedAt) < oldest ? 'PAPER_TOO_OLD' : null
}
