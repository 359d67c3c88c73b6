import type { Register } from '../../../db/engine/query.ts'
import type { CitizenInput } from '../../common/kiosk/citizen-api.ts'
import type { Counter } from '../counter.ts'
import { answerTicket } from '../satisfaction/answer-ticket.ts'
import { isOpenTicket } from '../satisfaction/tickets.ts'

/* The ticket whose questions stand on the citizen's window. The window itself never holds it. */
const shown = new WeakMap<Counter, string>()

export function showRating(counter: Counter, ticket: string): void {
  shown.set(counter, ticket)
}

export function setRatingAside(counter: Counter): void {
  shown.delete(counter)
}

export function ratingStands(counter: Counter): boolean {
  const ticket = shown.get(counter)
  return ticket !== undefined && isOpenTicket(counter, ticket)
}

/** Counts the answer; false where nobody was asked. */
export function answerRating(counter: Counter, register: Register, given: CitizenInput<'rate'>): boolean {
  const ticket = shown.get(counter)
  shown.delete(counter)
  return ticket !== undefined && answerTicket(counter, register, ticket, given)
}
