import { getCalendar as readCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** The calendar and how the office counts with it. */
export const getCalendar: UseCase<'calendar.get'> = ({ register }) =>
  done({ calendar: readCalendar(register), rules: getDeadlineRules(register) })
