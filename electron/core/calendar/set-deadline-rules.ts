import { putSetting } from '../../../db/tables/settings.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { storedRules } from './stored-calendar.ts'

/** The office's choice where the law leaves one. */
export const setDeadlineRules: UseCase<'calendar.setRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const before = storedRules(act.register)
    putSetting(act.register, 'deadline-rules', rules)
    journal.record({
      noun: 'deadline',
      entityId: 'deadline-rules',
      verb: 'rules-changed',
      payload: { rules, before },
      scope: 'local',
    })
    return done({})
  })
