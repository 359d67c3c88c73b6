import { actOnDossier, isDossierLate } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { latenessOf } from '../lateness-of.ts'
import { refuse } from '../outcome.ts'

/** The leader confirms why a dossier is late; it is not changed any more. */
export const confirmLate: UseCase<'lateness.confirm'> = (act, on) =>
  actOnDossier<object, 'NOT_LATE' | 'WITHOUT_WORDS'>(act, on, (dossier, state) => {
    if (!isDossierLate(act, { dossier, state })) return { refused: refuse('NOT_LATE') }
    // Of words that came back with a register put back to an older copy only the header is here.
    if (state.explanation === 'given' && !latenessOf(dossier, state)?.measure)
      return { refused: refuse('WITHOUT_WORDS') }
    return { action: { kind: 'confirm-late' } }
  })
