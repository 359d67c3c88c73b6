import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { defaultReconciliationRules, ReconciliationRules } from '../../common/reconciliation/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'reconciliation-rules'

/** After how many days the commune asks about a dossier. */
export function getReconciliationRules(register: Register): ReconciliationRules {
  return readSetting(register, KEY, ReconciliationRules) ?? defaultReconciliationRules
}

/** The administrator's choice. */
export const setReconciliationRules: UseCase<'reconciliation.setRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const before = getReconciliationRules(act.register)
    putSetting(act.register, KEY, rules)
    journal.record({
      noun: 'reconciliation',
      entityId: KEY,
      verb: 'rules-changed',
      scope: 'local',
      payload: { rules, before },
    })
    return done({})
  })
