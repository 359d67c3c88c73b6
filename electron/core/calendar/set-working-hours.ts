import type { UseCase } from '../dispatch.ts'
import { editCalendar } from './edit-calendar.ts'

/** Working hours per weekday; due moments promised before stay as they were. */
export const setWorkingHours: UseCase<'calendar.setHours'> = (act, { workingHours, ...on }) =>
  editCalendar(act, on, (calendar) => ({
    to: { ...calendar, workingHours },
    verb: 'hours-changed',
    details: { workingHours, before: calendar.workingHours },
    answer: {},
  }))
