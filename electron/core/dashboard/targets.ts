import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { defaultTargets, Targets } from '../../common/dashboard/model.ts'
import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'

const KEY = 'dashboard-targets'

/** What the commune wants to reach. */
export function getTargets(register: Register): Targets {
  return readSetting(register, KEY, Targets) ?? defaultTargets
}

/** The administrator's choice; the dashboard follows at once, sheets made before keep what they say. */
export const setTargets: UseCase<'dashboard.setTargets'> = (act, { targets }) =>
  changeSetting(act, KEY, targets, {
    noun: 'dashboard',
    verb: 'targets-changed',
    payload: () => ({ targets, before: getTargets(act.register) }),
  })
