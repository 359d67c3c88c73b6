import { isKindOut } from '../../../db/tables/papers.ts'
import type { PetitionActionKind } from '../../common/petitions/model.ts'
import { mayAct } from '../../common/petitions/rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { petitionFor } from '../petition-access.ts'
import { actorOf } from '../stand-ins.ts'
import { writePetitionAction } from './write-action.ts'

/** Takes back the officer's own last act by a further one; what hangs on the board in print stays said. */
export const undoPetitionAct: UseCase<'petitions.undo'> = (act, { id, version }) =>
  commit(act, (journal) => {
    const petition = petitionFor(act, id)
    if (!petition) return refuse('NOT_FOUND')
    const { state, actions } = petition
    if (state.version !== version) return refuse('CHANGED_MEANWHILE')
    if (!mayAct(state, 'undo', actorOf(act))) return refuse('NOT_POSSIBLE')
    const last = state.last!
    const { at } = actions.find((one) => one.id === last.id)!
    if (last.kind === 'publish' && isKindOut(act.register, 'petition-board', at)) return refuse('PRINTED')
    const after = writePetitionAction(
      act,
      journal,
      { id, before: petition },
      { kind: 'undo', undoneId: last.id, undoneKind: last.kind as PetitionActionKind },
    )
    return done({ id, version: after.version })
  })
