import { ACTIONS } from '../../common/dossiers/actions.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import type { UndoBarrier } from '../../common/dossiers/api.ts'
import type { ActionKind } from '../../common/dossiers/model.ts'
import { isPossible, reduceDossier } from '../../common/dossiers/rules.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { undoBarrier } from './undo-barrier.ts'

/**
 * Takes back the officer's own last act by a further one: the dossier stands as before, both stay in its history. Only
 * while nothing of it has left the counter.
 */
export const undoLast: UseCase<'dossiers.undo'> = (act, on) =>
  actOnDossier<{ undone: string }, UndoBarrier | 'NOT_POSSIBLE'>(act, on, (dossier, state) => {
    const { last } = state
    if (!last || !isPossible(state, 'undo', act.officer)) {
      return { refused: refuse('NOT_POSSIBLE', { status: state.status }) }
    }
    const barrier = undoBarrier(act.register, dossier.id, state)
    if (barrier) return { refused: refuse(barrier) }
    const kind = last.kind as ActionKind
    const before = reduceDossier(dossier.actions.slice(0, -1))!
    return {
      action: { kind: 'undo', undoneId: last.id, undoneKind: kind },
      upstream: {
        of: ACTIONS[kind].verb,
        status: STATUSES[before.status].national,
        dueAt: before.dueAt,
        finishedAt: before.finishedAt,
        returnedAt: before.returnedAt,
      },
      answer: { undone: kind },
    }
  })
