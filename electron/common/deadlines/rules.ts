import type { Calendar } from '../calendar/model.ts'
import { knownUntil, previousWorkingDay } from '../calendar/rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'
import { countDays } from './count-days.ts'
import { countHours } from './count-hours.ts'
import { deemedIntake } from './deemed-intake.ts'
import type { Channel } from '../procedures/model.ts'
import {
  type DeadlineRules,
  type DueMoment,
  defaultDeadlineRules,
  type ExplanationLine,
  type Pause,
  type TimeLimit,
} from './model.ts'
import { type WorkingTime, workingTimeBetween } from './working-time-between.ts'

export type DueInput = {
  /** When the dossier was received in full and correctly (NĐ 309/2026 art. 17.3). */
  receivedAt: Instant
  channel: Channel
  limit: TimeLimit
  calendar: Calendar
  rules: DeadlineRules
  /** What a supplement asked while the clock runs does to it: each procedure says. */
  supplementClock?: 'pause' | 'restart'
  /** Supplements asked for, in any order. */
  pauses?: Pause[]
}

/**
 * When a dossier is due and why, one line per day. Pure, and quick enough to run on each key press.
 *
 * A supplement asked before reception: the clock starts once it is there. Asked while the clock runs: the awaited
 * days (hours) do not count, or the count begins anew, as the procedure says. Asked after the limit was over: nothing,
 * waiting does not heal lateness. A wait for money (`resumes`) always lets the clock go on where it stood. Still
 * awaited: `clock` says so and `dueAt` is the earliest that is possible.
 */
export function dueMoment({
  receivedAt,
  channel,
  limit,
  calendar,
  rules,
  supplementClock = 'pause',
  pauses = [],
}: DueInput): DueMoment {
  const asked = pauses.filter(({ from, to }) => !to || to > from).sort((a, b) => (a.from < b.from ? -1 : 1))
  let start = receivedAt
  let clock: DueMoment['clock'] = 'running'
  let restarted = false
  let waited: { from: Instant; to: Instant }[] = []
  const waits: DueMoment['waits'] = []
  const count = () => {
    const intake = deemedIntake(start, channel, calendar, rules)
    return limit.unit === 'hour'
      ? countHours(intake, limit.amount, waited, calendar)
      : countDays(intake, limit, waited, calendar, rules)
  }

  let counted = count()
  for (const { from, to, resumes } of asked) {
    if (to && to <= start) continue
    if (from > counted.dueAt) {
      if (to) waits.push({ from, to, effect: 'too-late' })
      continue
    }
    if (!to) {
      clock = from < receivedAt ? 'not-started' : 'paused'
      break
    }
    /* A clock that has not counted a day yet has nothing to keep: it starts when the supplement is there. */
    const fresh = !resumes && (from < start || dayOf(from) < counted.firstDay)
    const anew = fresh || (!resumes && supplementClock === 'restart')
    if (anew) {
      restarted ||= from >= receivedAt
      start = to
    } else waited = [...waited, { from, to }]
    waits.push({ from, to, effect: fresh ? 'started' : anew ? 'restarted' : 'resumed' })
    counted = count()
  }

  const explanation = counted.lines
  if (restarted && explanation[0]!.counted === 0) explanation[0] = { ...explanation[0]!, effect: 'restarted' }
  const dueDay = dayOf(counted.dueAt)
  const known = knownUntil(calendar)
  return {
    dueAt: counted.dueAt,
    dueDay,
    startsAt: counted.startsAt,
    startDay: dayOf(counted.startsAt),
    clock,
    measure: limit.unit === 'hour' ? 'minute' : 'day',
    explanation,
    waits,
    beyondCalendar: known === undefined || dueDay > known,
  }
}

/** The short form of an explanation: what makes the due day later than plain counting, one line per such day. */
export function notableLines(explanation: ExplanationLine[]): ExplanationLine[] {
  return explanation.filter(({ effect }) => effect !== 'counted')
}

/** Working time left, or overdue when `late`, in days of `hoursPerDay` working hours, hours and minutes. */
export function remaining(
  now: Instant,
  dueAt: Instant,
  calendar: Calendar,
  rules: Pick<DeadlineRules, 'hoursPerDay'> = defaultDeadlineRules,
): WorkingTime & { late: boolean } {
  return { late: now > dueAt, ...workingTimeBetween(now, dueAt, calendar, rules) }
}

/** The last day on which an apology is in time: one working day before the limit ends. */
export function latestApologyDay(dueAt: Instant, calendar: Calendar): PlainDate {
  return previousWorkingDay(calendar, dayOf(dueAt))
}

/** Early, on time or late, by the day and not the hour, as the national index counts (QĐ 766/QĐ-TTg). */
export function classifyReturn(dueAt: Instant, finishedAt: Instant): 'early' | 'on-time' | 'late' {
  const [due, finished] = [dayOf(dueAt), dayOf(finishedAt)]
  if (finished === due) return 'on-time'
  return finished < due ? 'early' : 'late'
}
