import { findGuidance, type GuidanceRow, insertGuidance } from '../../../db/tables/guidances.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import type { ParsedOf } from '../../common/contract.ts'
import type { Guidance } from '../../common/guidance/model.ts'
import type { RefusalPaper } from '../../common/papers/records/refusal.ts'
import type { SupplementPaper } from '../../common/papers/records/supplement.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { numberPaper } from '../papers/paper-no.ts'

/**
 * Written guidance, or a written refusal at the counter, for what is not taken in. It goes by the id of the command: the
 * same press again, after a paper that could not be drawn, keeps the number and the line in the list.
 */
export const giveGuidance: UseCase<'guidance.give'> = async (act, input) => {
  const procedure = findProcedure(act.register, input.procedureCode)?.procedure
  if (!procedure) return refuse('PROCEDURE_UNKNOWN')
  if (input.kind === 'supplement' && input.items.length === 0) return refuse('NOTHING_ASKED')
  const about = act.command!.id
  const row = findGuidance(act.register, about) ?? keep(act, about, input, procedure)
  const made = await archivePaper(act, { id: about, noun: 'guidance' }, recordOf(act, row))
  if (!made.ok) return made
  return done({ about, paperId: made.data.paperId })
}

/* Number, line and journal entry together, before the paper is drawn. */
function keep(
  act: Act,
  id: string,
  { draft, procedureCode: _code, ...said }: ParsedOf<'guidance.give'>,
  procedure: { code: string; name: string },
): GuidanceRow {
  const { register, now, officer } = act
  const guidance: Guidance = { ...said, procedure: { code: procedure.code, name: procedure.name } }
  // A command of its own beside the one that archives the paper.
  const own: Act = { ...act, command: { ...act.command!, id: newId(Date.parse(now)) } }
  const reply = commit(own, (journal) => {
    const row: GuidanceRow = {
      id,
      kind: said.kind,
      paperNo: numberPaper(act, said.kind, id),
      at: now,
      officerId: officer.id,
      officerName: officer.name,
      content: JSON.stringify(guidance),
      draft: draft && JSON.stringify(draft),
      dossierId: null,
    }
    insertGuidance(register, row)
    journal.record({
      noun: 'guidance',
      entityId: id,
      verb: said.kind === 'supplement' ? 'guided' : 'refused-intake',
      scope: 'local',
      payload: { paperNo: row.paperNo, guidance },
    })
    return done({ row })
  })
  if (!reply.ok) throw new Error('guidance was not kept')
  return reply.data.row
}

function recordOf(act: Act, row: GuidanceRow): SupplementPaper | RefusalPaper {
  const { kind, applicant, procedure, request, items, reason } = JSON.parse(row.content) as Guidance
  const office = officeOf(act)
  const shared = {
    ...paperBase(kind, office, row.at),
    paperNo: row.paperNo,
    dossierNo: null,
    office: officeName(office),
    applicant,
    procedure,
    request,
    reason,
    contact: office.lines.contact,
    officerName: row.officerName,
    qr: null,
  }
  if (kind === 'supplement') return { kind, ...shared, items, answerBy: null }
  return { kind, ...shared, submitterName: applicant.name }
}
