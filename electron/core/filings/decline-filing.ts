import { decideFiling, findFiling } from '../../../db/tables/filings.ts'
import { findGuidance } from '../../../db/tables/guidances.ts'
import type { ParsedOf } from '../../common/contract.ts'
import type { DossierPerson } from '../../common/dossiers/model.ts'
import type { Declined, Filing } from '../../common/filings/model.ts'
import { newId } from '../../common/uuid.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { archiveGuidance, writeGuidance } from '../guidance/write-guidance.ts'
import { done, refuse } from '../outcome.ts'
import { filingOf, isElsewhere } from './is-elsewhere.ts'

/**
 * What was filed online is not taken in: the paper gets its number, the shared system is told, and the filing leaves
 * the queue, all in one transaction; then the paper is drawn. The same press again draws a paper that failed.
 */
export const declineFiling: UseCase<'filings.decline'> = async (act, input) => {
  const about = act.command!.id
  const refused = findGuidance(act.register, about) ? null : decide(act, about, input)
  if (refused) return refused
  const row = findGuidance(act.register, about)!
  const filing = findFiling(act.register, input.id)
  const made = await archiveGuidance(act, row, filing?.dossierNo ?? null)
  if (!made.ok) return made
  return done({ about, paperId: made.data.paperId })
}

function decide(act: Act, about: string, { id, kind, items, reason }: ParsedOf<'filings.decline'>) {
  const { register, now, officer } = act
  // A command of its own beside the one that archives the paper.
  const own: Act = { ...act, command: { ...act.command!, id: newId(Date.parse(now)) } }
  const reply = commit<object, 'NOT_FOUND' | 'DECIDED' | 'ELSEWHERE' | 'NOTHING_ASKED'>(own, (journal) => {
    const stored = findFiling(register, id)
    if (!stored) return refuse('NOT_FOUND')
    if (stored.state !== 'waiting') return refuse('DECIDED')
    if (isElsewhere(act, stored)) return refuse('ELSEWHERE')
    if (kind === 'supplement' && items.length === 0) return refuse('NOTHING_ASKED')
    const filing = filingOf(stored)
    const { dossierNo, procedure, request } = filing
    const guidance = {
      kind,
      by: 'online' as const,
      applicant: personOf(filing),
      procedure,
      request,
      items,
      reason,
    }
    const { paperNo } = writeGuidance(act, journal, { id: about, guidance, draft: null })
    const declined: Declined = { kind, items, reason, paperNo, about }
    decideFiling(register, id, {
      state: 'declined',
      decidedAt: now,
      decidedBy: officer.name,
      declined: JSON.stringify(declined),
    })
    journal.record({
      noun: 'dossier',
      entityId: id,
      verb: 'intake-declined',
      scope: 'upstream',
      payload: { dossierNo, kind, items, reason, paperNo, actor: actorUpstream(officer) },
    })
    return done({})
  })
  return reply.ok ? null : reply
}

function personOf({ applicant: { name, idNumber, address, phone, email } }: Filing): DossierPerson {
  return { name, idNumber, address, phone, email }
}
