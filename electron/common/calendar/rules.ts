import type { ClockTime, Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, instantAt, weekdayOf } from '../time/rules.ts'
import type { Calendar, CalendarDay, DayHours } from './model.ts'

/* Every question about working days is answered here. Only confirmed entries count, and only a confirmed
   `swapped-working` makes a working day of a rest day. The search for the next working day always ends: a week
   has a working day and the entries are finite. */

const MINUTE_MS = 60_000

/** Why a day is not worked: an entry of the calendar, or simply the week. */
export type NotWorking =
  | { kind: 'weekly-rest' }
  | (CalendarDay & { kind: 'holiday' | 'compensatory' | 'swapped-off' })

const indexes = new WeakMap<Calendar, Map<PlainDate, CalendarDay>>()

function indexOf(calendar: Calendar): Map<PlainDate, CalendarDay> {
  let index = indexes.get(calendar)
  if (!index) {
    index = new Map(calendar.days.filter((one) => one.confirmed).map((one) => [one.day, one]))
    indexes.set(calendar, index)
  }
  return index
}

/** The entry that is in force on a day; an unconfirmed one is not. */
export function entryOn(calendar: Calendar, day: PlainDate): CalendarDay | undefined {
  return indexOf(calendar).get(day)
}

function weekdayHours(calendar: Calendar, day: PlainDate): DayHours {
  return calendar.workingHours[weekdayOf(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7]
}

/** Working time of a day in order; empty when nobody works. */
export function workingIntervals(calendar: Calendar, day: PlainDate): DayHours {
  const entry = entryOn(calendar, day)
  if (!entry) return weekdayHours(calendar, day)
  if (entry.kind !== 'swapped-working') return []
  const standsFor = entry.swapWith ? weekdayHours(calendar, entry.swapWith) : []
  if (standsFor.length > 0) return standsFor
  const own = weekdayHours(calendar, day)
  return own.length > 0 ? own : Object.values(calendar.workingHours).find((hours) => hours.length > 0)!
}

/** Whether anybody works on that day, be it half a day. */
export function isWorkingDay(calendar: Calendar, day: PlainDate): boolean {
  const entry = entryOn(calendar, day)
  return entry ? entry.kind === 'swapped-working' : weekdayHours(calendar, day).length > 0
}

/** Why a day is not worked; undefined for a working day. */
export function whyNotWorking(calendar: Calendar, day: PlainDate): NotWorking | undefined {
  const entry = entryOn(calendar, day)
  if (entry) return entry.kind === 'swapped-working' ? undefined : (entry as NotWorking)
  return weekdayHours(calendar, day).length > 0 ? undefined : { kind: 'weekly-rest' }
}

/** The first working day on or after `day`. */
export function workingDayFrom(calendar: Calendar, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

/** The first working day after `day`. */
export function nextWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  return workingDayFrom(calendar, addDays(day, 1))
}

/** The last working day before `day`. */
export function previousWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  let found = addDays(day, -1)
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1)
  return found
}

/** When work begins on a working day. */
export function openingOf(calendar: Calendar, day: PlainDate): ClockTime {
  return workingIntervals(calendar, day)[0]!.from
}

/** When work ends on a working day. */
export function closingOf(calendar: Calendar, day: PlainDate): ClockTime {
  return workingIntervals(calendar, day).at(-1)!.to
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Working minutes of a whole day; 0 on a rest day. */
export function minutesOfDay(calendar: Calendar, day: PlainDate): number {
  return workingIntervals(calendar, day).reduce(
    (sum, one) => sum + minutesOf(one.to) - minutesOf(one.from),
    0,
  )
}

/** Whole working minutes from `a` to `b`, parts of minutes cut off; negative when `b` is earlier. */
export function workingMinutesBetween(calendar: Calendar, a: Instant, b: Instant): number {
  if (a > b) return -workingMinutesBetween(calendar, b, a)
  const [first, last] = [dayOf(a), dayOf(b)]
  const [start, end] = [Date.parse(a), Date.parse(b)]
  let inside = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (day !== first && day !== last) inside += minutesOfDay(calendar, day) * MINUTE_MS
    else {
      for (const { from, to } of workingIntervals(calendar, day)) {
        const opens = Math.max(start, Date.parse(instantAt(day, from)))
        const closes = Math.min(end, Date.parse(instantAt(day, to)))
        inside += Math.max(0, closes - opens)
      }
    }
  }
  return Math.floor(inside / MINUTE_MS)
}

/**
 * The last day about which the calendar knows anything: 31 December of its last year with an entry in force.
 * A date beyond it is right only as far as weekly rest goes. Undefined for an empty calendar.
 */
export function knownUntil(calendar: Calendar): PlainDate | undefined {
  let last: string | undefined
  for (const day of indexOf(calendar).keys()) if (!last || day > last) last = day
  return last ? (`${last.slice(0, 4)}-12-31` as PlainDate) : undefined
}
