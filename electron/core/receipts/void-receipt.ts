import { voidNumber } from '../../../db/tables/dossier-numbers.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { parkedEntry } from '../sync/parked-entry.ts'

/**
 * The dossier was taken in by mistake: its number is nobody's from now on. It stays in the register, struck through,
 * for a number is one row or was never taken.
 */
export const voidReceipt: UseCase<'receipts.void'> = (act, { reason, typed, ...on }) =>
  actOnDossier<object, 'NUMBER_DIFFERS'>(act, on, (dossier) => {
    if (typed !== dossier.dossierNo.slice(-typed.length)) return { refused: refuse('NUMBER_DIFFERS') }
    const parked = parkedEntry(act.register, dossier.id)
    voidNumber(act.register, dossier.dossierNo)
    return {
      action: { kind: 'void', reason },
      upstream: { reason, ...(parked && { supersedes: parked.key }) },
    }
  })
