import type { Counter } from '../counter.ts'
import { newId } from '../../common/uuid.ts'

/* Between being asked and the answer, in memory alone: what a rating will be counted under. A ticket lets one rating in
   and is gone; nothing on disk ever held it. */

/** What a rating is counted under. */
export type Rated = { procedureCode: string; officerId: string }
type Ticket = Rated & { dossierId: string }

const open = new WeakMap<Counter, Map<string, Ticket>>()
/** Forms of paper typed in since the program started, by command: the same press does not count twice. */
const typed = new WeakMap<Counter, Set<string>>()

function ticketsOf(counter: Counter): Map<string, Ticket> {
  const known = open.get(counter) ?? new Map<string, Ticket>()
  open.set(counter, known)
  return known
}

/** A ticket for what this dossier was about; while it is not spent, the same one. */
export function giveTicket(counter: Counter, given: Ticket): string {
  const standing = ticketOf(counter, given.dossierId)
  if (standing) return standing
  const ticket = newId()
  ticketsOf(counter).set(ticket, given)
  return ticket
}

/** The unspent ticket of a dossier. */
export function ticketOf(counter: Counter, dossierId: string): string | undefined {
  return [...ticketsOf(counter)].find(([, one]) => one.dossierId === dossierId)?.[0]
}

/** Whether a ticket still lets a rating in. */
export function isOpenTicket(counter: Counter, ticket: string): boolean {
  return ticketsOf(counter).has(ticket)
}

/** What the rating is counted under; the ticket is spent. */
export function spendTicket(counter: Counter, ticket: string): Rated | undefined {
  const tickets = ticketsOf(counter)
  const given = tickets.get(ticket)
  tickets.delete(ticket)
  return given && { procedureCode: given.procedureCode, officerId: given.officerId }
}

/** True once for a command. */
export function isFirst(counter: Counter, commandId: string): boolean {
  const known = typed.get(counter) ?? new Set<string>()
  typed.set(counter, known)
  if (known.has(commandId)) return false
  known.add(commandId)
  return true
}
