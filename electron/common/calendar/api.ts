import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DeadlineRules } from '../deadlines/model.ts'
import { PlainDate } from '../time/model.ts'
import { Calendar, CalendarDay, WorkingHours } from './model.ts'

const answer = z.object({ version: z.int() })
const onCalendar = { version: z.int() }

export const calendarApi = {
  /** Calendar and the rules of counting with it: everything the due moment of a new dossier depends on. */
  get: query({
    input: z.object({}),
    output: z.object({ calendar: Calendar, rules: DeadlineRules }),
    roles: EVERYBODY,
  }),
  /** Writes days that differ from their weekday and takes others away; the two days of a swap go together. */
  editDays: command({
    input: z.object({
      ...onCalendar,
      put: z.array(CalendarDay).max(40),
      remove: z.array(PlainDate).max(40),
    }),
    output: answer,
    errors: ['CHANGED_MEANWHILE', 'SWAP_INCOMPLETE'],
    roles: ['administrator'],
  }),
  /** The government's yearly notice as a JSON document; days inside its periods are replaced by what it says. */
  importNotice: command({
    input: z.object({ ...onCalendar, text: z.string().max(1_000_000) }),
    output: answer.extend({ added: z.int(), removed: z.int() }),
    errors: ['CHANGED_MEANWHILE', 'NOTICE_FAULTY', 'SWAP_INCOMPLETE'],
    roles: ['administrator'],
  }),
  setHours: command({
    input: z.object({ ...onCalendar, workingHours: WorkingHours }),
    output: answer,
    errors: ['CHANGED_MEANWHILE', 'SWAP_INCOMPLETE'],
    roles: ['administrator'],
  }),
  /** What the law leaves to the office about counting time; holds for dossiers taken in from now on. */
  setRules: command({
    input: z.object({ rules: DeadlineRules }),
    output: z.object({}),
    roles: ['administrator'],
  }),
  /** A notice from above that meets days the commune has set by itself; null when none waits. */
  choice: query({
    input: z.object({}),
    output: z
      .object({
        version: z.string(),
        source: z.string(),
        calendarVersion: z.int(),
        conflicts: z.array(
          z.object({ day: z.string(), ours: CalendarDay.nullable(), theirs: CalendarDay.nullable() }),
        ),
      })
      .nullable(),
    roles: EVERYBODY,
  }),
  /** Whose days hold where both have said something; the rest of the notice takes effect either way. */
  choose: command({
    input: z.object({ version: z.string(), calendarVersion: z.int(), take: z.enum(['notice', 'ours']) }),
    output: answer,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'SWAP_INCOMPLETE'],
    roles: ['administrator'],
  }),
}
