import { type GuidanceRow, insertGuidance } from '../../../db/tables/guidances.ts'
import type { Guidance } from '../../common/guidance/model.ts'
import type { RefusalPaper } from '../../common/papers/records/refusal.ts'
import type { SupplementPaper } from '../../common/papers/records/supplement.ts'
import type { Reply } from '../../common/reply.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { numberPaper } from '../papers/paper-no.ts'

/** Number, line in the list and journal entry of a guidance, before its paper is drawn; only inside a transaction. */
export function writeGuidance(
  act: Act,
  journal: Journal,
  { id, guidance, draft }: { id: string; guidance: Guidance; draft: Record<string, unknown> | null },
): GuidanceRow {
  const { register, now, officer } = act
  const { kind } = guidance
  const row: GuidanceRow = {
    id,
    kind,
    paperNo: numberPaper(act, kind, id),
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
    verb: kind === 'supplement' ? 'guided' : 'refused-intake',
    scope: 'local',
    payload: { paperNo: row.paperNo, guidance },
  })
  return row
}

/** Draws and archives its paper; tried again it keeps its number. */
export function archiveGuidance(
  act: Act,
  row: GuidanceRow,
  dossierNo: string | null = null,
): Promise<Reply<{ paperId: string }, 'PAPER_FAILED'>> {
  return archivePaper(act, { id: row.id, noun: 'guidance' }, recordOf(act, row, dossierNo))
}

function recordOf(act: Act, row: GuidanceRow, dossierNo: string | null): SupplementPaper | RefusalPaper {
  const { kind, applicant, procedure, request, items, reason } = JSON.parse(row.content) as Guidance
  const office = officeOf(act)
  const shared = {
    ...paperBase(kind, office, row.at),
    paperNo: row.paperNo,
    dossierNo,
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
