import { ClockTime, type Instant, type PlainDate } from './model.ts'

/* Vietnam has kept UTC+7 without daylight saving since 1975, so the register never asks the machine
   for its time zone: a PC set to the wrong zone prints the same dates. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The moment of a `Date` or of milliseconds since 1970. */
export function toInstant(moment: Date | number): Instant {
  return new Date(moment).toISOString() as Instant
}

/** The day in Vietnam on which a moment falls. */
export function dayOf(at: Instant): PlainDate {
  // Until 17:00 UTC it is the same day in both: so is nearly every moment at a counter, and lists ask this of each line.
  if (at.slice(11, 13) < '17') return at.slice(0, 10) as PlainDate
  return new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10) as PlainDate
}

/** The time of day in Vietnam at a moment, seconds cut off. */
export function clockOf(at: Instant): ClockTime {
  return ClockTime.parse(new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(11, 16))
}

/** The moment at which a clock in Vietnam shows `time` on `day`. */
export function instantAt(day: PlainDate, time: ClockTime): Instant {
  return toInstant(Date.parse(`${day}T${time}:00.000Z`) - OFFSET_MS)
}

/** Midnight in Vietnam at which a day begins; a period ends before that of the day after it. */
export function startOf(day: PlainDate): Instant {
  return toInstant(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS)
}

/** The day `days` later (negative: earlier). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS)
}

/** Day of the week, 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** `dd/MM/yyyy`, as Vietnamese papers write a day. */
export function formatDay(day: PlainDate): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `HH giờ mm, ngày dd/MM/yyyy`, as the receipt writes a moment. */
export function formatMoment(at: Instant): string {
  const [hour, minute] = clockOf(at).split(':')
  return `${hour} giờ ${minute}, ngày ${formatDay(dayOf(at))}`
}
