import { findDossier, type Dossier } from '../../../db/tables/dossiers.ts'
import { findAsk, insertAsk } from '../../../db/tables/satisfaction.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { giveTicket, ticketOf } from './tickets.ts'

/** Whether the receiver of this result was asked, and may be. */
export const ratingOfDossier: UseCase<'satisfaction.ofDossier'> = ({ register, counter }, { dossierId }) => {
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const asked = findAsk(register, dossierId)
  const open = !asked || ticketOf(counter, dossierId) !== undefined
  return done({
    asked: asked ? { at: asked.at, how: asked.how } : null,
    may: open && isReturned(dossier),
  })
}

/**
 * Asks whoever has received a result, once. That it was asked is journaled; the ticket is not, so that nothing leads from
 * here to the answer. Asked again before an answer came, the same ticket is still good.
 */
export const askRating: UseCase<'satisfaction.ask'> = (act, { dossierId, how }) => {
  const { register, now, officer, counter } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  if (!isReturned(dossier)) return refuse('NOT_RETURNED')
  const standing = ticketOf(counter, dossierId)
  if (standing) return done({ ticket: standing })
  const asked = commit(act, (journal) => {
    if (findAsk(register, dossierId)) return refuse('ASKED_ALREADY')
    insertAsk(register, { dossierId, at: now, officerId: officer.id, how })
    // Beside the history of the dossier: it is about the office, not about its result.
    journal.record({
      noun: 'satisfaction',
      entityId: `asked:${dossierId}`,
      verb: 'asked',
      scope: 'local',
      payload: { dossierId, how },
    })
    return done({})
  })
  if (!asked.ok) return asked
  if (how === 'paper') return done({ ticket: null })
  return done({ ticket: giveTicket(counter, { dossierId, ...ratedOf(dossier, officer) }) })
}

const isReturned = ({ actions }: Dossier) => reduceDossier(actions)?.status === 'returned'

/** The procedure, and who took the dossier in: with whom the citizen has had to do. */
export function ratedOf({ facts, actions }: Dossier, otherwise: { id: string; name: string }) {
  const { officer } = actions.find((one) => one.kind === 'receive') ?? { officer: otherwise }
  return { procedureCode: facts.procedure.code, officerId: officer.id }
}
