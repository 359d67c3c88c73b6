import { getDeadlineRules, putDeadlineRules } from '../../../db/tables/calendar.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** The office's choice where the law leaves one. */
export const setDeadlineRules: UseCase<'calendar.setRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const before = getDeadlineRules(act.register)
    putDeadlineRules(act.register, rules)
    journal.record({
      noun: 'deadline',
      entityId: 'deadline-rules',
      verb: 'rules-changed',
      payload: { rules, before },
      scope: 'local',
    })
    return done({})
  })
