import type { Calendar } from '../calendar/model.ts'
import {
  closingOf,
  entryOn,
  isWorkingDay,
  minutesOfDay,
  openingOf,
  whyNotWorking,
  workingIntervals,
} from '../calendar/rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, instantAt, startOf, toInstant } from '../time/rules.ts'
import { type DeemedIntake, skippedLine } from './deemed-intake.ts'
import type { DeadlineRules, ExplanationLine, LineEffect, TimeLimit } from './model.ts'

/* Counts a limit in days, one line per day. Invariants: the lines follow each other without a gap, the sum of
   what they count is the limit, the last line is the due day, and it is a working day. */

const MINUTE_MS = 60_000

export type Count = {
  dueAt: Instant
  startsAt: Instant
  /** The first day that could count; a supplement asked before it finds no clock to stop. */
  firstDay: PlainDate
  lines: ExplanationLine[]
}

/** The moment a result is due on a working day: its end, or the hour until which results are handed out, if it is within the day. */
function handOutMoment(calendar: Calendar, day: PlainDate, rules: DeadlineRules): Instant {
  const [opening, closing] = [openingOf(calendar, day), closingOf(calendar, day)]
  const within = rules.dueClock !== null && rules.dueClock > opening && rules.dueClock < closing
  return instantAt(day, within && rules.dueClock ? rules.dueClock : closing)
}

/** The moment at which `part` (0–1) of a day's working time has been worked from its opening, or from `since`, on. */
function partOfDay(calendar: Calendar, day: PlainDate, part: number, since: Instant): Instant {
  const from = Math.floor(Date.parse(since) / MINUTE_MS)
  let left = Math.ceil(part * minutesOfDay(calendar, day) - 1e-6)
  for (const stretch of workingIntervals(calendar, day)) {
    const opens = Math.max(from, Date.parse(instantAt(day, stretch.from)) / MINUTE_MS)
    const length = Math.max(0, Date.parse(instantAt(day, stretch.to)) / MINUTE_MS - opens)
    if (left <= length) return toInstant((opens + left) * MINUTE_MS)
    left -= length
  }
  return instantAt(day, closingOf(calendar, day))
}

/* The day on which the supplement comes counts in the place of the day on which it was asked for. What happens
   after the office has closed happens, for the count, on the next day. */
function standing(
  pauses: { from: Instant; to: Instant }[],
  over: (day: PlainDate, at: Instant) => boolean,
): (day: PlainDate) => boolean {
  const windows = pauses.map(({ from, to }) => {
    const [asked, came] = [dayOf(from), dayOf(to)]
    return {
      from: over(asked, from) ? addDays(asked, 1) : asked,
      to: over(came, to) ? came : addDays(came, -1),
    }
  })
  return (day) => windows.some(({ from, to }) => from <= day && day <= to)
}

/**
 * Counts `limit` from an intake over working days or calendar days. A calendar-day limit that ends on a rest day
 * moves to the next working day (Civil Code 2015 art. 148.5); one that begins on a rest day at the counter begins
 * with the next working day.
 */
export function countDays(
  intake: DeemedIntake,
  limit: Exclude<TimeLimit, { unit: 'hour' }>,
  pauses: { from: Instant; to: Instant }[],
  calendar: Calendar,
  rules: DeadlineRules,
): Count {
  const lines = [...intake.passed]
  const intakeDay = dayOf(intake.at)
  const amount = limit.unit === 'same-day' ? 1 : limit.amount
  const over = (day: PlainDate, at: Instant) =>
    isWorkingDay(calendar, day) && at >= handOutMoment(calendar, day, rules)

  const notCounted = effectOfIntake(intake, limit, calendar, rules, over)
  if (notCounted) lines.push(skippedLine(calendar, intakeDay, notCounted, 0))
  let day = notCounted ? addDays(intakeDay, 1) : intakeDay
  let waitsForWork = notCounted === 'received-on-rest-day'
  const firstDay = day
  const stands = standing(pauses, over)

  let total = 0
  let part = 1
  let startDay: PlainDate | undefined
  for (; ; day = addDays(day, 1)) {
    const why = whyNotWorking(calendar, day)
    waitsForWork &&= why !== undefined
    if (why && (limit.unit !== 'day' || waitsForWork)) lines.push(skippedLine(calendar, day, why.kind, total))
    else if (stands(day)) lines.push(skippedLine(calendar, day, 'paused', total))
    else {
      startDay ??= day
      const last = amount - total <= 1
      part = last ? amount - total : 1
      total = last ? amount : total + 1
      lines.push({ ...countedLine(calendar, day), counted: part, total })
      if (last) break
    }
  }
  if (!isWorkingDay(calendar, day)) {
    for (day = addDays(day, 1); !isWorkingDay(calendar, day) || stands(day); day = addDays(day, 1)) {
      lines.push(skippedLine(calendar, day, whyNotWorking(calendar, day)?.kind ?? 'paused', total))
    }
    lines.push(skippedLine(calendar, day, 'moved-on', total))
  }

  let dueAt = handOutMoment(calendar, day, rules)
  if (part < 1) {
    const latest = [intake.at, ...pauses.map(({ to }) => to)].reduce((a, b) => (a > b ? a : b))
    const earlier = partOfDay(calendar, day, part, latest)
    if (earlier < dueAt) dueAt = earlier
  }
  const startsAt =
    limit.unit === 'day' ? startOf(startDay) : instantAt(startDay, openingOf(calendar, startDay))
  return { dueAt, startsAt: startsAt < intake.at ? intake.at : startsAt, firstDay, lines }
}

/** Why the day of intake does not count; undefined when it does. */
function effectOfIntake(
  intake: DeemedIntake,
  limit: TimeLimit,
  calendar: Calendar,
  rules: DeadlineRules,
  over: (day: PlainDate, at: Instant) => boolean,
): LineEffect | undefined {
  const day = dayOf(intake.at)
  if (!isWorkingDay(calendar, day)) return 'received-on-rest-day'
  if (limit.unit === 'same-day') {
    const cutoff = [instantAt(day, rules.sameDayCutoff), instantAt(day, openingOf(calendar, day))]
    if (cutoff.every((moment) => intake.at > moment)) return 'received-after-cutoff'
    /* On a half day the office may close before the cut-off hour, which then is not the reason. */
    if (intake.at >= instantAt(day, closingOf(calendar, day))) return 'received-after-hours'
    return over(day, intake.at) ? 'received-after-cutoff' : undefined
  }
  if (rules.intakeDay === 'not-counted') return 'not-counted-intake'
  return over(day, intake.at) ? 'received-after-hours' : undefined
}

/** A line for a day that counts: a rest day worked in exchange and a rest day within calendar days say so. */
function countedLine(calendar: Calendar, day: PlainDate): Omit<ExplanationLine, 'counted' | 'total'> {
  const entry = entryOn(calendar, day)
  if (!entry) return { day, effect: 'counted' }
  const effect = entry.kind === 'swapped-working' ? 'swapped-working' : 'counted'
  return { day, effect, name: entry.name, source: entry.source }
}
