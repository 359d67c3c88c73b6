import { actOnDossier, isDossierLate } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'

/** The leader gives the explanation back with what is wrong; the dossier may be given out meanwhile. */
export const declineLate: UseCase<'lateness.decline'> = (act, { reason, ...on }) =>
  actOnDossier<object, 'NOT_LATE'>(act, on, (dossier, state) =>
    isDossierLate(act, { dossier, state })
      ? { action: { kind: 'decline-late', reason } }
      : { refused: refuse('NOT_LATE') },
  )
