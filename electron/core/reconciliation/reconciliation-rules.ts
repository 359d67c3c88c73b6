import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { defaultReconciliationRules, ReconciliationRules } from '../../common/reconciliation/model.ts'
import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'

const KEY = 'reconciliation-rules'

/** After how many days the commune asks about a dossier. */
export function getReconciliationRules(register: Register): ReconciliationRules {
  return readSetting(register, KEY, ReconciliationRules) ?? defaultReconciliationRules
}

/** The administrator's choice. */
export const setReconciliationRules: UseCase<'reconciliation.setRules'> = (act, { rules }) =>
  changeSetting(act, KEY, rules, {
    noun: 'reconciliation',
    verb: 'rules-changed',
    payload: () => ({ rules, before: getReconciliationRules(act.register) }),
  })
