import type { Register } from '../../../db/engine/query.ts'
import { forgetSettled } from '../../../db/tables/reminders-seen.ts'

/** Once a day: what was told on the desktop about dossiers that are settled is forgotten. */
export function forgetReminders(register: Register): void {
  register.immediate(() => forgetSettled(register))
}
