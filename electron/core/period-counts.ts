import { setImmediate as others } from 'node:timers/promises'
import type { Register } from '../../db/engine/query.ts'
import { forgetOpenDays, type OpenCount, openCounts } from '../../db/tables/open-days.ts'
import { addUpTallies, countDay, forgetTallies, tallyDays, untalliedDays } from '../../db/tables/tallies.ts'
import type { Tally } from '../common/reports/model.ts'
import type { Instant, PlainDate } from '../common/time/model.ts'
import type { Period } from '../common/time/periods.ts'
import { addDays, dayOf } from '../common/time/rules.ts'

/** Days counted at once: so few that somebody taking a dossier in meanwhile does not notice. */
const AT_ONCE = 7

/**
 * What was taken in and what ended from one day to another, added up by kind, field, channel, ending, outcome and
 * officer; add up again by whatever a figure is about:
 *
 *     const tallies = await periodTallies(register, { from, to }, now)
 *     const ended = tallies.filter((one) => one.kind === 'ended' && one.ending !== 'withdrawn')
 *     const late = sum(ended.filter((one) => one.outcome === 'late'))
 *
 * Rates by QĐ 766/QĐ-TTg leave out what was withdrawn; form II.06a counts as resolved only what ended with a `result`.
 * What was open at a day's end is `openCounts` of `db/tables/open-days.ts`.
 * Days after today are empty. Asked for the first time, past days are counted week by week, letting others go first;
 * afterwards a year of a register with a million dossiers takes some milliseconds.
 */
export async function periodTallies(register: Register, days: Period, now: Instant): Promise<Tally[]> {
  const { from, to } = days
  const today = dayOf(now)
  const past = addUpTallies(register, from, await keepTallies(register, days, now))
  return from <= today && today <= to ? [...past, ...countDay(register, today)] : past
}

/**
 * Makes the tallies that the past days of a period lack, for whoever adds them up in a way of their own.
 * @returns the last day that has one; before `from` where the whole period is still to come
 */
export async function keepTallies(
  register: Register,
  { from, to }: Period,
  now: Instant,
): Promise<PlainDate> {
  const today = dayOf(now)
  const lastPast = to < today ? to : addDays(today, -1)
  for (let missing = untalliedDays(register, from, lastPast); missing.length > 0; ) {
    const days = missing.splice(0, AT_ONCE)
    register.immediate(() => tallyDays(register, days))
    await others()
    // An act may have touched a day that was counted already.
    if (missing.length === 0) missing = untalliedDays(register, from, lastPast)
  }
  return lastPast
}

/** What a form of a period is made of. */
export type PeriodCounts = {
  tallies: Tally[]
  /** Open when the period began, and at its end; today where that has not come yet. */
  openBefore: OpenCount[]
  openAfter: OpenCount[]
}

/** Everything that a form of a period counts, as of one moment. */
export async function periodCounts(register: Register, days: Period, now: Instant): Promise<PeriodCounts> {
  const today = dayOf(now)
  const tallies = await periodTallies(register, days, now)
  // No other act comes in between: from here on nothing waits.
  return {
    tallies,
    openBefore: openCounts(register, addDays(days.from, -1), today),
    openAfter: openCounts(register, days.to < today ? days.to : today, today),
  }
}

/** What a period is counted from is made anew when next asked for. */
export function recount(register: Register, { from, to }: Period): void {
  forgetTallies(register, from, to)
  forgetOpenDays(register, addDays(from, -1), to)
}
