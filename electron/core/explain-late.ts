import { findAccount } from '../../db/tables/accounts.ts'
import type { Dossier } from '../../db/tables/dossiers.ts'
import { lateCauses } from '../../db/tables/late-causes.ts'
import type { DossierState } from '../common/dossiers/model.ts'
import { lastAct } from '../common/dossiers/last-act.ts'
import type { LateExplanation } from '../common/lateness/model.ts'
import type { NewAction } from './act-on-dossier.ts'
import type { Act } from './counter.ts'
import { refuse } from './outcome.ts'

type Explained = Extract<NewAction, { kind: 'explain-late' }>

/**
 * The act that says why a dossier is late, out of what was typed. A cause that is out of use may stay where it stood
 * before, and is not chosen anew.
 */
export function explainLateAction(
  { register }: Pick<Act, 'register'>,
  { actions }: Pick<Dossier, 'actions'>,
  state: Pick<DossierState, 'explanation'>,
  { cause, responsibleId, responsible, measure }: LateExplanation,
): { action: Explained } | { refused: ReturnType<typeof refuse<'CAUSE_UNKNOWN'>> } {
  const before = state.explanation === 'none' ? undefined : lastAct(actions, 'explain-late')
  const known = lateCauses(register).find((one) => one.id === cause)
  if (!known || (!known.inUse && before?.cause !== cause)) return { refused: refuse('CAUSE_UNKNOWN') }
  const account = responsibleId === null ? undefined : findAccount(register, responsibleId)
  return {
    action: {
      kind: 'explain-late',
      cause,
      causeName: known.name,
      responsibleId: account?.id ?? null,
      responsible: account?.name ?? responsible,
      measure,
    },
  }
}
