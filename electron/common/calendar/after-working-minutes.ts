import type { Instant } from '../time/model.ts'
import { addDays, dayOf, instantAt, toInstant } from '../time/rules.ts'
import type { Calendar } from './model.ts'
import { workingIntervals } from './rules.ts'

const MINUTE_MS = 60_000

/**
 * The moment at which `minutes` of working time have passed since `from`, in whole minutes; seconds of `from` are cut
 * off. Ends with a stretch of work rather than at the start of the next. With 0 minutes it is the first moment of
 * working time at or after `from`.
 */
export function afterWorkingMinutes(calendar: Calendar, from: Instant, minutes: number): Instant {
  const begin = Math.floor(Date.parse(from) / MINUTE_MS)
  let left = minutes
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    for (const stretch of workingIntervals(calendar, day)) {
      const opens = Math.max(begin, Date.parse(instantAt(day, stretch.from)) / MINUTE_MS)
      const length = Date.parse(instantAt(day, stretch.to)) / MINUTE_MS - opens
      if (length <= 0) continue
      if (left <= length) return toInstant((opens + left) * MINUTE_MS)
      left -= length
    }
  }
}
