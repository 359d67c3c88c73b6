import type { Register } from '../../../db/engine/query.ts'
import { Month, type OfficeAnswers, type ServiceAnswers } from '../../common/satisfaction/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Counter } from '../counter.ts'
import { countRating } from './count-rating.ts'
import { spendTicket } from './tickets.ts'

/** Counts the answer that a ticket lets in, at the counter or on the citizen's window; false where it is spent. */
export function answerTicket(
  counter: Counter,
  register: Register,
  ticket: string,
  answers: { service: ServiceAnswers; office: OfficeAnswers | null },
): boolean {
  const rated = spendTicket(counter, ticket)
  if (!rated) return false
  countRating(register, monthOf(counter.clock()), rated, answers)
  counter.onChanged(['satisfaction'])
  return true
}

/** The month a moment falls into, in Vietnam. */
export const monthOf = (at: Instant) => Month.parse(dayOf(at).slice(0, 7))
