import { closingOf, isWorkingDay, nextWorkingDay, openingOf, whyNotWorking } from '../calendar/rules.ts'
import type { Calendar } from '../calendar/model.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, instantAt } from '../time/rules.ts'
import type { Channel } from '../procedures/model.ts'
import type { DeadlineRules, ExplanationLine, LineEffect } from './model.ts'

const HOUR_MS = 3_600_000

/** The moment as which a dossier counts as received, and the days passed over to get there. */
export type DeemedIntake = { at: Instant; passed: ExplanationLine[] }

/** A line for a day on which nothing is counted; a rest day carries its reason. */
export function skippedLine(
  calendar: Calendar,
  day: PlainDate,
  effect: LineEffect,
  total: number,
): ExplanationLine {
  const why = whyNotWorking(calendar, day)
  if (!why || why.kind === 'weekly-rest') return { day, effect, counted: 0, total }
  return { day, effect, name: why.name, source: why.source, counted: 0, total }
}

function reasonToMove(
  receivedAt: Instant,
  channel: Channel,
  calendar: Calendar,
  rules: DeadlineRules,
): LineEffect | undefined {
  const day = dayOf(receivedAt)
  const online = channel === 'online' && rules.onlineRule
  if (!isWorkingDay(calendar, day)) {
    /* With the last-hour rule a rest day moves as well, or whoever comes a day later would be served sooner. */
    const moves = online || rules.lastHourRule || rules.restDayIntake === 'received-next-working-day'
    return moves ? 'received-on-rest-day' : undefined
  }
  if (online && receivedAt > instantAt(day, rules.onlineCutoff)) return 'received-after-hours'
  if (!rules.lastHourRule) return undefined
  const closing = Date.parse(instantAt(day, closingOf(calendar, day)))
  const at = Date.parse(receivedAt)
  if (at >= closing) return 'received-after-hours'
  return at >= closing - HOUR_MS ? 'received-in-last-hour' : undefined
}

/** Applies the rules about late, online and rest-day reception; the day it answers is then the day of intake. */
export function deemedIntake(
  receivedAt: Instant,
  channel: Channel,
  calendar: Calendar,
  rules: DeadlineRules,
): DeemedIntake {
  const day = dayOf(receivedAt)
  const online = channel === 'online' && rules.onlineRule
  const reason = reasonToMove(receivedAt, channel, calendar, rules)
  if (!reason) {
    const earliest = instantAt(day, rules.onlineStartsAt)
    const early = online && isWorkingDay(calendar, day) && receivedAt < earliest
    return { at: early ? earliest : receivedAt, passed: [] }
  }
  const target = nextWorkingDay(calendar, day)
  const passed = [skippedLine(calendar, day, reason, 0)]
  for (let rest = addDays(day, 1); rest < target; rest = addDays(rest, 1)) {
    passed.push(skippedLine(calendar, rest, whyNotWorking(calendar, rest)!.kind, 0))
  }
  return { at: instantAt(target, online ? rules.onlineStartsAt : openingOf(calendar, target)), passed }
}
