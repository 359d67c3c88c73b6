import type { Dossier } from '../../db/tables/dossiers.ts'
import { lastAct } from '../common/dossiers/last-act.ts'
import type { DossierState } from '../common/dossiers/model.ts'
import type { LateExplanation } from '../common/lateness/model.ts'

/** What was said of a late dossier, by whom, and why the leader gave it back. */
export type Lateness = LateExplanation & { causeName: string; by: string; sentBack: string | null }

/** Why a dossier is late, as it stands; null while nobody has said so. */
export function latenessOf(
  { actions }: Pick<Dossier, 'actions'>,
  { explanation }: Pick<DossierState, 'explanation'>,
): Lateness | null {
  const said = explanation === 'none' ? undefined : lastAct(actions, 'explain-late')
  if (!said) return null
  const { cause, causeName, responsibleId, responsible, measure, officer } = said
  const declined = explanation === 'sent-back' ? lastAct(actions, 'decline-late') : undefined
  return {
    cause,
    causeName,
    responsibleId,
    responsible,
    measure,
    by: officer.name,
    sentBack: declined?.reason ?? null,
  }
}
