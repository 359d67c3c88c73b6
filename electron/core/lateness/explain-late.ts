import { actOnDossier, isDossierLate } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { explainLateAction } from '../explain-late.ts'
import { refuse } from '../outcome.ts'

/** Why a late dossier is late, by whoever works on it; the leader is asked to confirm it. */
export const explainLate: UseCase<'lateness.explain'> = (act, { explanation, ...on }) =>
  actOnDossier<object, 'NOT_LATE' | 'CAUSE_UNKNOWN'>(act, on, (dossier, state) =>
    isDossierLate(act, { dossier, state })
      ? explainLateAction(act, dossier, state, explanation)
      : { refused: refuse('NOT_LATE') },
  )
