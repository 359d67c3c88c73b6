import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getReminderRules } from '../reminder-rules.ts'

/** When what drifts is called in. */
export const reminderRules: UseCase<'home.reminderRules'> = ({ register }) => done(getReminderRules(register))

/** The administrator's choice; the lists follow at once. */
export const setReminderRules: UseCase<'home.setReminderRules'> = (act, { rules }) =>
  changeSetting(act, 'reminder-rules', rules, {
    noun: 'reminder',
    verb: 'rules-changed',
    payload: () => ({ rules, before: getReminderRules(act.register) }),
  })
