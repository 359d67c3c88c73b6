import type { Calendar } from '../../../electron/common/calendar/model.ts'
import { isWorkingDay, workingIntervals } from '../../../electron/common/calendar/rules.ts'
import { ClockTime, type Instant, type PlainDate } from '../../../electron/common/time/model.ts'
import { addDays, instantAt } from '../../../electron/common/time/rules.ts'

export type OfficeDays = ReturnType<typeof officeDays>

const AHEAD = 120

/** The working days around the last one, by their place in a row: day 0 is the oldest. */
export function officeDays(calendar: Calendar, last: PlainDate, count: number) {
  const days: PlainDate[] = []
  for (let day = last; days.length < count; day = addDays(day, -1)) {
    if (isWorkingDay(calendar, day)) days.push(day)
  }
  days.reverse()
  const taken = days.length
  for (let day = addDays(last, 1); days.length < taken + AHEAD; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days.push(day)
  }
  const places = new Map(days.map((day, place) => [day, place]))
  return {
    day: (place: number): PlainDate => days[Math.min(place, days.length - 1)]!,
    placeOf: (day: PlainDate): number => places.get(day) ?? days.length - 1,
    /** A moment in the working time of a day; `part` from 0 to 1 of it has passed. */
    moment(place: number, part: number): Instant {
      const day = days[Math.min(place, days.length - 1)]!
      const hours = workingIntervals(calendar, day).map(
        ({ from, to }) => [Date.parse(instantAt(day, from)), Date.parse(instantAt(day, to))] as const,
      )
      let left = part * hours.reduce((sum, [from, to]) => sum + to - from, 0)
      for (const [from, to] of hours) {
        if (left < to - from) return new Date(from + Math.floor(left)).toISOString() as Instant
        left -= to - from
      }
      return instantAt(day, ClockTime.parse('16:59'))
    },
  }
}
