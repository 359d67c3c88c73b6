import type { Calendar } from '../calendar/model.ts'
import { workingMinutesBetween } from '../calendar/rules.ts'
import type { Instant } from '../time/model.ts'
import { type DeadlineRules, defaultDeadlineRules } from './model.ts'

/** Working time as it is put into words: days of `hoursPerDay` working hours, hours and minutes. */
export type WorkingTime = { workingDays: number; hours: number; minutes: number }

/** A stretch of time that belongs to somebody else; without `to` it goes on. */
export type Away = { from: Instant; to?: Instant }

/**
 * Working time between two moments, whichever is earlier. Of a dossier handed upward this is the total clock; with
 * `away`, the stretches during which it lay elsewhere (they may overlap), it is the local clock.
 */
export function workingTimeBetween(
  a: Instant,
  b: Instant,
  calendar: Calendar,
  rules: Pick<DeadlineRules, 'hoursPerDay'> = defaultDeadlineRules,
  away: readonly Away[] = [],
): WorkingTime {
  const [from, to] = a < b ? [a, b] : [b, a]
  let minutes = workingMinutesBetween(calendar, from, to)
  let seen = from
  for (const one of [...away].sort((x, y) => (x.from < y.from ? -1 : 1))) {
    const begins = one.from > seen ? one.from : seen
    const ends = one.to && one.to < to ? one.to : to
    if (begins >= ends) continue
    minutes -= workingMinutesBetween(calendar, begins, ends)
    seen = ends
  }
  return inDays(Math.max(0, minutes), rules)
}

function inDays(minutes: number, { hoursPerDay }: Pick<DeadlineRules, 'hoursPerDay'>): WorkingTime {
  const day = Math.round(hoursPerDay * 60)
  return {
    workingDays: Math.floor(minutes / day),
    hours: Math.floor((minutes % day) / 60),
    minutes: (minutes % day) % 60,
  }
}
