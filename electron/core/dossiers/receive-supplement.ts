import { afterWait } from '../../common/dossiers/clock.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { isUntaken } from '../../common/dossiers/rules.ts'
import { clockBasis } from './clock-basis.ts'

/** Everything that was asked for is there: the clock goes on as the procedure says, the promise moves with it. */
export const receiveSupplement: UseCase<'dossiers.receiveSupplement'> = (act, { note, ...on }) =>
  actOnDossier(act, on, (dossier, state) => {
    const next = state.status === 'supplement' ? afterWait(clockBasis(act, dossier, state)) : null
    if (!next) return { refused: refuse('NOT_POSSIBLE', { status: state.status }) }
    const { newDueAt } = next
    return {
      action: { kind: 'receive-supplement', note, ...next },
      upstream: { newDueAt, note, ...(isUntaken(state) && { untaken: true }) },
      answer: next,
    }
  })
