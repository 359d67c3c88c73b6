import { insertLateCause, isCauseNamed, lateCauses, updateLateCause } from '../../../db/tables/late-causes.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Why dossiers run late, as the commune words it. */
export const listLateCauses: UseCase<'lateness.causes'> = ({ register }) => done(lateCauses(register))

/** One cause of the list; what was explained with it before shows its new name. */
export const putLateCause: UseCase<'lateness.putCause'> = (act, { id, name, inUse }) =>
  commit(act, (journal) => {
    const { register } = act
    const before = lateCauses(register)
    if (isCauseNamed(register, name, id)) return refuse('NAME_TAKEN')
    // With an empty list no late dossier could be closed.
    if (!inUse && !before.some((one) => one.inUse && one.id !== id)) return refuse('LAST_CAUSE')
    const cause = { id: id ?? newId(Date.parse(act.now)), name, inUse }
    if (id === null) insertLateCause(register, cause)
    else if (!updateLateCause(register, cause)) return refuse('NOT_FOUND')
    journal.record({
      noun: 'lateness',
      entityId: cause.id,
      verb: id === null ? 'cause-added' : 'cause-changed',
      scope: 'local',
      payload: { cause, before: before.find((one) => one.id === id) ?? null },
    })
    return done({ id: cause.id })
  })
