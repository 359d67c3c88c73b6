import { putSetting } from '../../../db/tables/settings.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getReminderRules } from '../reminder-rules.ts'

/** When what drifts is called in. */
export const reminderRules: UseCase<'home.reminderRules'> = ({ register }) => done(getReminderRules(register))

/** The administrator's choice; the lists follow at once. */
export const setReminderRules: UseCase<'home.setReminderRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const before = getReminderRules(act.register)
    putSetting(act.register, 'reminder-rules', rules)
    journal.record({
      noun: 'reminder',
      entityId: 'reminder-rules',
      verb: 'rules-changed',
      payload: { rules, before },
      scope: 'local',
    })
    return done({})
  })
