import { findGuidance, type GuidanceRow } from '../../../db/tables/guidances.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import type { ParsedOf } from '../../common/contract.ts'
import type { Guidance } from '../../common/guidance/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archiveGuidance, writeGuidance } from './write-guidance.ts'

/**
 * Written guidance, or a written refusal at the counter, for what is not taken in. It goes by the id of the command: the
 * same press again, after a paper that could not be drawn, keeps the number and the line in the list.
 */
export const giveGuidance: UseCase<'guidance.give'> = async (act, input) => {
  const procedure = findProcedure(act.register, input.procedureCode)?.procedure
  if (!procedure) return refuse('PROCEDURE_UNKNOWN')
  if (input.kind === 'supplement' && input.items.length === 0) return refuse('NOTHING_ASKED')
  const about = act.command!.id
  const made = await archiveGuidance(
    act,
    findGuidance(act.register, about) ?? keep(act, about, input, procedure),
  )
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
  const guidance: Guidance = { ...said, procedure: { code: procedure.code, name: procedure.name } }
  // A command of its own beside the one that archives the paper.
  const own: Act = { ...act, command: { ...act.command!, id: newId(Date.parse(act.now)) } }
  const reply = commit(own, (journal) => done({ row: writeGuidance(act, journal, { id, guidance, draft }) }))
  if (!reply.ok) throw new Error('guidance was not kept')
  return reply.data.row
}
