import { getCalendar } from '../../../db/tables/calendar.ts'
import { deleteDraft, findDraft } from '../../../db/tables/drafts.ts'
import { dueOf } from '../../common/petitions/due.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { numberPaper } from '../papers/paper-no.ts'
import { checkFacts } from './check-facts.ts'
import { getPetitionRules } from './petition-rules.ts'
import { petitionReceiptRecord } from './petition-receipt-record.ts'
import { writePetitionAction } from './write-action.ts'

/**
 * Takes in a petition: number, line and journal entry together, its draft gone with them, then the slip. Accusations
 * have numbers of their own, so that a gap in the others tells of none. The same press again gives the same number.
 */
export const receivePetition: UseCase<'petitions.receive'> = async (act, { facts, draftId }) => {
  const { register, officer } = act
  const reply = commit<
    { id: string; petitionNo: string; answerBy: ReturnType<typeof dueOf>['answerBy'] },
    NonNullable<ReturnType<typeof checkFacts>>['error']['code']
  >(act, (journal) => {
    const fault = checkFacts(act, facts)
    if (fault) return fault
    const id = newId(Date.parse(act.now))
    const petitionNo = numberPaper(
      act,
      facts.kind === 'accusation' ? 'accusation-receipt' : 'petition-receipt',
      id,
    )
    const due = dueOf(facts, act.now, getPetitionRules(register), getCalendar(register))
    writePetitionAction(act, journal, { id, before: null }, { kind: 'receive', petitionNo, facts, due })
    if (draftId !== null && findDraft(register, draftId)?.officerId === officer.id)
      deleteDraft(register, draftId)
    return done({ id, petitionNo, answerBy: due.answerBy })
  })
  if (!reply.ok) return reply
  const paper = await archiveReceipt(act, reply.data.id)
  return done({ ...reply.data, paperId: paper.ok ? paper.data.paperId : null })
}

/** The slip of a petition that is there; a command of its own beside the one that registered it. */
export function archiveReceipt(act: Act, id: string) {
  const own: Act = { ...act, command: { ...act.command!, id: newId(Date.parse(act.now)) } }
  return archivePaper(own, { id, noun: 'petition' }, petitionReceiptRecord(act, id))
}
