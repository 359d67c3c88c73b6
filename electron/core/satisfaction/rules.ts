import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { defaultSatisfactionRules, SatisfactionRules } from '../../common/satisfaction/model.ts'
import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'satisfaction-rules'

/** Bands and threshold of this commune. */
export function getSatisfactionRules(register: Register): SatisfactionRules {
  return readSetting(register, KEY, SatisfactionRules) ?? defaultSatisfactionRules
}

export const satisfactionRules: UseCase<'satisfaction.rules'> = ({ register }) =>
  done(getSatisfactionRules(register))

/** The administrator's choice; results are read by it at once, of past months as well. */
export const setSatisfactionRules: UseCase<'satisfaction.setRules'> = (act, { rules }) =>
  changeSetting(act, KEY, rules, {
    noun: 'satisfaction',
    verb: 'rules-changed',
    payload: () => ({ rules, before: getSatisfactionRules(act.register) }),
  })
