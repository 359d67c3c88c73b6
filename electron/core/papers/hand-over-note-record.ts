import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { HandOverNotePaper } from '../../common/papers/records/hand-over-note.ts'
import { dayOf } from '../../common/time/rules.ts'
import { type Office, paperBase } from './paper-head.ts'
import { papersOf } from './papers-of.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'

type Given = {
  office: Office
  paperNo: string | null
  dossiers: readonly Dossier[]
  /** Where an officer works, as papers name it; by account id. */
  unitOf: (officerId: string) => string
}

/**
 * The note that goes with dossiers from one hand to the next, by the last hand-over of each.
 * @returns MIXED when they were not given by one person to one person or department on one day
 */
export function handOverNoteRecord({
  office,
  paperNo,
  dossiers,
  unitOf,
}: Given): HandOverNotePaper | 'MIXED' {
  const given = dossiers.map((dossier) => ({ dossier, act: lastAct(dossier.actions, 'hand-over') }))
  const first = given[0]?.act
  if (!first) return 'MIXED'
  const isSame = ({ act }: (typeof given)[number]) =>
    act !== undefined &&
    act.officer.id === first.officer.id &&
    act.toId === first.toId &&
    act.toDepartment === first.toDepartment &&
    dayOf(act.at) === dayOf(first.at)
  if (!given.every(isSame)) return 'MIXED'
  const { toId, toDepartment, toName } = first
  const at = given
    .map(({ act }) => act!.at)
    .sort()
    .at(-1)!
  return {
    kind: 'hand-over-note',
    ...paperBase('hand-over-note', office, at),
    paperNo,
    at,
    fromUnit: unitOf(first.officer.id),
    giver: first.officer.name,
    toUnit: toDepartment ?? (toId === null ? toName : unitOf(toId)),
    // A department is given to as a whole; whoever takes it there writes the name.
    receiver: toId === null ? null : toName,
    rows: given.map(({ dossier: { dossierNo, facts }, act }) => ({
      dossierNo,
      procedure: facts.procedure.name,
      applicant: facts.applicant.name,
      receivedAt: facts.receivedAt,
      dueAt: facts.dueAt,
      papers: papersOf(facts),
      note: act!.note.trim().slice(0, 300) || null,
    })),
    copies: 2,
  }
}
