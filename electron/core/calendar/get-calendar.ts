import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { storedCalendar, storedRules } from './stored-calendar.ts'

export const getCalendar: UseCase<'calendar.get'> = ({ register }) =>
  done({ calendar: storedCalendar(register), rules: storedRules(register) })
