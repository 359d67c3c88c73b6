import type { Calendar } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/rules.ts'
import type { Pause } from '../deadlines/model.ts'
import { workingTimeBetween } from '../deadlines/working-time-between.ts'
import type { LimitUnit } from '../procedures/model.ts'
import type { Instant } from '../time/model.ts'
import { addDays, dayOf, daysBetween } from '../time/rules.ts'
import type { Shorter, Times } from './model.ts'

/** Nine of ten. */
const MOST = 0.9
/** A proposal is at most this part of the limit: less is not worth a decision. */
const FAR_BELOW = 0.7
/** Done within so many minutes of work, a citizen could have waited. */
const AT_ONCE_MINUTES = 60

export type Spent = {
  /** The smallest whole limit of its unit that would have been kept; at least 1. */
  needed: number
  atOnce: boolean
}

type Worked = {
  receivedAt: Instant
  finishedAt: Instant
  pauses: readonly Pause[]
  unit: LimitUnit
  calendar: Calendar
}

/**
 * How long a dossier took, in the unit of its limit and as a limit is counted: the day of intake is not, nor are the days
 * on which the office waited for the applicant.
 */
export function spentOn({ receivedAt, finishedAt, pauses, unit, calendar }: Worked): Spent {
  const waits = pauses.filter(({ from }) => from < finishedAt)
  const time = workingTimeBetween(receivedAt, finishedAt, calendar, { hoursPerDay: 24 }, waits)
  const minutes = (time.workingDays * 24 + time.hours) * 60 + time.minutes
  const days = (from: Instant, to: Instant) =>
    unit === 'day' ? daysBetween(dayOf(from), dayOf(to)) : workingDaysAfter(from, to, calendar)
  const waited = waits.reduce(
    (sum, { from, to }) => sum + days(from, to && to < finishedAt ? to : finishedAt),
    0,
  )
  const needed = unit === 'hour' ? Math.ceil(minutes / 60) : days(receivedAt, finishedAt) - waited
  return { needed: Math.max(1, needed), atOnce: waits.length === 0 && minutes <= AT_ONCE_MINUTES }
}

function workingDaysAfter(from: Instant, to: Instant, calendar: Calendar): number {
  const last = dayOf(to)
  let days = 0
  for (let day = addDays(dayOf(from), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) days++
  return days
}

/** The least value that this part of all does not exceed. @param values not empty */
export function partOf(values: readonly number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * part) - 1)]!
}

/** Median, nine tenths and how many were done at once. @param spent not empty */
export function figuresOf(spent: readonly Spent[]): Pick<Times, 'count' | 'median' | 'ninth' | 'atOnce'> {
  const needed = spent.map((one) => one.needed)
  return {
    count: spent.length,
    median: partOf(needed, 0.5),
    ninth: partOf(needed, MOST),
    atOnce: spent.filter((one) => one.atOnce).length,
  }
}

/**
 * A shorter limit that nine of ten of so many dossiers would have kept; null where there are too few, or where it would
 * hardly be shorter.
 */
export function shorterLimit(times: Times, spent: readonly Spent[], least: number): Shorter | null {
  const { limit, count, ninth } = times
  if (count < least || limit.unit === 'same-day' || ninth > limit.amount * FAR_BELOW) return null
  return { ...times, proposed: ninth, kept: spent.filter(({ needed }) => needed <= ninth).length }
}

/** Whether the citizen could wait for the result of a procedure: nine of ten are done within an hour. */
export function couldWait({ count, atOnce }: Pick<Times, 'count' | 'atOnce'>, least: number): boolean {
  return count >= least && atOnce >= count * MOST
}
