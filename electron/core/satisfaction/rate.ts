import { findAccount } from '../../../db/tables/accounts.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { answerTicket, monthOf } from './answer-ticket.ts'
import { countRating } from './count-rating.ts'
import { isFirst, spendTicket } from './tickets.ts'

/** Counts an answer given on the screen or on the telephone; its ticket is spent. */
export const rateService: UseCase<'satisfaction.rate'> = ({ register, counter }, { ticket, ...answers }) =>
  answerTicket(counter, register, ticket, answers) ? done({}) : refuse('TICKET_SPENT')

/** They would rather not. */
export const declineRating: UseCase<'satisfaction.decline'> = ({ counter }, { ticket }) => {
  spendTicket(counter, ticket)
  counter.onChanged(['satisfaction'])
  return done({})
}

/** Counts a paper form as it was filled in. */
export const enterRatingPaper: UseCase<'satisfaction.enterPaper'> = (
  { register, now, counter, command },
  { procedureCode, officerId, month, ...answers },
) => {
  if (!findProcedure(register, procedureCode)) return refuse('PROCEDURE_UNKNOWN')
  if (!findAccount(register, officerId)) return refuse('OFFICER_UNKNOWN')
  if (month > monthOf(now)) return refuse('MONTH_AHEAD')
  if (!isFirst(counter, command!.id)) return done({})
  countRating(register, month, { procedureCode, officerId }, answers)
  counter.onChanged(['satisfaction'])
  return done({})
}
