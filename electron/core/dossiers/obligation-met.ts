import { afterWait } from '../../common/dossiers/clock.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { isUntaken } from '../../common/dossiers/rules.ts'
import { clockBasis } from './clock-basis.ts'

/** The money has been paid: the clock goes on where it stood, whatever the procedure says of supplements. */
export const obligationMet: UseCase<'dossiers.obligationMet'> = (act, { documentNo, note, ...on }) =>
  actOnDossier(act, on, (dossier, state) => {
    const next = state.status === 'obligation' ? afterWait(clockBasis(act, dossier, state)) : null
    if (!next) return { refused: refuse('NOT_POSSIBLE', { status: state.status }) }
    const { newDueAt } = next
    return {
      action: { kind: 'obligation-met', documentNo, note, newDueAt },
      upstream: { newDueAt, note, ...(isUntaken(state) && { untaken: true }) },
      answer: { newDueAt },
    }
  })
