import { findProcedure } from '../../../db/tables/procedures.ts'
import type { ParsedOf } from '../../common/contract.ts'
import type { RefusalPaper } from '../../common/papers/records/refusal.ts'
import type { SupplementPaper } from '../../common/papers/records/supplement.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { paperNoOf } from '../papers/paper-no.ts'

/**
 * Written guidance, or a written refusal at the counter, for what is not taken in. It goes by the id of the command: the
 * same press again, after a paper that could not be drawn, keeps the number.
 */
export const giveGuidance: UseCase<'guidance.give'> = async (act, input) => {
  const procedure = findProcedure(act.register, input.procedureCode)?.procedure
  if (!procedure) return refuse('PROCEDURE_UNKNOWN')
  if (input.kind === 'supplement' && input.items.length === 0) return refuse('NOTHING_ASKED')
  const about = act.command!.id
  const made = await archivePaper(
    act,
    { id: about, noun: 'guidance' },
    recordOf(act, input, procedure, paperNoOf(act, input.kind, about)),
  )
  if (!made.ok) return made
  return done({ about, paperId: made.data.paperId })
}

function recordOf(
  act: Act,
  { kind, applicant, request, items, reason }: ParsedOf<'guidance.give'>,
  procedure: { code: string; name: string },
  paperNo: string,
): SupplementPaper | RefusalPaper {
  const office = officeOf(act)
  const shared = {
    ...paperBase(kind, office, act.now),
    paperNo,
    dossierNo: null,
    office: officeName(office),
    applicant,
    procedure: { code: procedure.code, name: procedure.name },
    request,
    reason,
    contact: office.lines.contact,
    officerName: act.officer.name,
    qr: null,
  }
  if (kind === 'supplement') return { kind, ...shared, items, answerBy: null }
  return { kind, ...shared, submitterName: applicant.name }
}
