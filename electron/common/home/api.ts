import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DossierLine, View } from '../dossiers/api.ts'
import { ReminderRules } from '../dossiers/reminders.ts'
import { Instant } from '../time/model.ts'

/** A view of the register as a task of the day: how many, and the first few. */
const Task = z.object({
  view: View,
  /** Only those in the officer's own hands are counted. */
  mine: z.boolean(),
  count: z.int(),
  lines: z.array(DossierLine),
})
export type Task = z.infer<typeof Task>

export const homeApi = {
  /** What the signed-in officer must do now, most pressing first. Tasks without a line are left in: the screen shows them as done. */
  today: query({
    input: z.object({}),
    output: z.object({
      tasks: z.array(Task),
      /** Intake forms begun and not issued. */
      drafts: z.array(z.object({ id: z.string(), updatedAt: Instant })),
      /** Journal entries the shared system has not accepted yet; null for those who do not send. */
      unsent: z.object({ entries: z.int(), oldestAt: Instant.nullable() }).nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** After how many working days what drifts is called in. */
  reminderRules: query({ input: z.object({}), output: ReminderRules, roles: EVERYBODY }),
  setReminderRules: command({
    input: z.object({ rules: ReminderRules }),
    output: z.object({}),
    roles: ['administrator'],
  }),
}
