import type { Register } from '../../db/engine/query.ts'
import { readSetting } from '../../db/tables/settings.ts'
import { defaultReminderRules, ReminderRules } from '../common/dossiers/reminders.ts'

/** After how many working days the commune wants to be reminded. */
export function getReminderRules(register: Register): ReminderRules {
  return readSetting(register, 'reminder-rules', ReminderRules) ?? defaultReminderRules
}
