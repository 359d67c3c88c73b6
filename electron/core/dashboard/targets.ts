import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { defaultTargets, Targets } from '../../common/dashboard/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'dashboard-targets'

/** What the commune wants to reach. */
export function getTargets(register: Register): Targets {
  return readSetting(register, KEY, Targets) ?? defaultTargets
}

/** The administrator's choice; the dashboard follows at once, sheets made before keep what they say. */
export const setTargets: UseCase<'dashboard.setTargets'> = (act, { targets }) =>
  commit(act, (journal) => {
    const before = getTargets(act.register)
    putSetting(act.register, KEY, targets)
    journal.record({
      noun: 'dashboard',
      entityId: KEY,
      verb: 'targets-changed',
      payload: { targets, before },
      scope: 'local',
    })
    return done({})
  })
