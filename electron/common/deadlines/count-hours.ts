import type { Calendar } from '../calendar/model.ts'
import { entryOn, whyNotWorking, workingIntervals } from '../calendar/rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, instantAt, toInstant } from '../time/rules.ts'
import type { Count } from './count-days.ts'
import { type DeemedIntake, skippedLine } from './deemed-intake.ts'

/* Counts a limit in working hours, to the minute: seconds are cut off, as they are on the slip. Work is a list of
   stretches of the day from which the awaiting of a supplement is cut out. */

const MINUTE_MS = 60_000
const minuteOf = (at: Instant) => Math.floor(Date.parse(at) / MINUTE_MS)

type Stretch = [from: number, to: number]

function without(stretches: Stretch[], [from, to]: Stretch): Stretch[] {
  return stretches
    .flatMap(([a, b]): Stretch[] => [
      [a, Math.min(b, from)],
      [Math.max(a, to), b],
    ])
    .filter(([a, b]) => a < b)
}

/** Counts `hours` of working time from an intake on; what falls outside working time is not counted. */
export function countHours(
  intake: DeemedIntake,
  hours: number,
  pauses: { from: Instant; to: Instant }[],
  calendar: Calendar,
): Count {
  const lines = [...intake.passed]
  const limit = Math.ceil(hours * 60 - 1e-6)
  const intakeDay = dayOf(intake.at)
  const waits = pauses.map(({ from, to }): Stretch => [minuteOf(from), minuteOf(to)])
  const work = (day: PlainDate) =>
    workingIntervals(calendar, day).map(
      ({ from, to }): Stretch => [minuteOf(instantAt(day, from)), minuteOf(instantAt(day, to))],
    )

  let total = 0
  let start: number | undefined
  for (let day = intakeDay; ; day = addDays(day, 1)) {
    const open = without(work(day), [0, minuteOf(intake.at)])
    const counting = waits.reduce(without, open)
    let counted = 0
    for (const [from, to] of counting) {
      start ??= from
      const taken = Math.min(to - from, limit - total)
      counted += taken
      total += taken
      if (total < limit) continue
      lines.push({ ...lineOf(calendar, day, 'counted'), counted, total })
      const dueAt = toInstant((from + taken) * MINUTE_MS)
      return { dueAt, startsAt: toInstant(start * MINUTE_MS), firstDay: intakeDay, lines }
    }
    const why = whyNotWorking(calendar, day)
    const late = why ? 'received-on-rest-day' : 'received-after-hours'
    if (counted > 0) lines.push({ ...lineOf(calendar, day, 'counted'), counted, total })
    else if (day === intakeDay && open.length === 0) lines.push(skippedLine(calendar, day, late, 0))
    else lines.push(skippedLine(calendar, day, why?.kind ?? 'paused', total))
  }
}

function lineOf(calendar: Calendar, day: PlainDate, effect: 'counted') {
  const entry = entryOn(calendar, day)
  return entry
    ? { day, effect: 'swapped-working' as const, name: entry.name, source: entry.source }
    : { day, effect }
}
