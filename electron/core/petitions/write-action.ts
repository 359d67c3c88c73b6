import { appendPetitionAction, type Petition } from '../../../db/tables/petitions.ts'
import { PETITION_ACTS } from '../../common/petitions/actions.ts'
import type { PetitionAction, PetitionState } from '../../common/petitions/model.ts'
import { reducePetition } from '../../common/petitions/rules.ts'
import { newId } from '../../common/uuid.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'

type Own<A> = A extends PetitionAction ? Omit<A, 'id' | 'at' | 'officer'> : never
/** An act without what every act has. */
export type NewPetitionAction = Own<PetitionAction>

/**
 * Appends an act to a petition and journals it whole, so that replaying the journal gives the register again; only
 * inside a transaction, and without asking whose it is to take. The entry's header says the same of an accusation as of
 * any other petition: headers travel.
 */
export function writePetitionAction(
  act: Act,
  journal: Journal,
  on: { id: string; before: Pick<Petition, 'actions' | 'state'> | null },
  said: NewPetitionAction,
): PetitionState {
  const { id, name, role } = act.officer
  const action = {
    id: newId(Date.parse(act.now)),
    at: act.now,
    officer: { id, name, role },
    ...said,
  } as PetitionAction
  const before = on.before?.actions ?? []
  const state = reducePetition([...before, action])!
  appendPetitionAction(act.register, on.id, before.length, action, state)
  journal.record({
    noun: 'petition',
    entityId: on.id,
    verb: PETITION_ACTS[action.kind].verb,
    baseVersion: on.before?.state.version ?? null,
    scope: 'local',
    payload: { action },
  })
  return state
}
