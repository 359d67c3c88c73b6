import { endedByMonth } from '../../../db/tables/ended-days.ts'
import { countDay } from '../../../db/tables/tallies.ts'
import type { DashboardFigures, Period } from '../../common/dashboard/model.ts'
import { monthDays, yearBefore } from '../../common/dashboard/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { periodTallies } from '../period-counts.ts'

type Sums = Pick<DashboardFigures, 'decided' | 'months'> & {
  channels: Pick<DashboardFigures['received'], 'counter' | 'online' | 'post'>
}

/** What came in and what ended in the period, and how the twelve months that end with it went. */
export async function endedFigures({ register, now }: Act, { from, to }: Period): Promise<Sums> {
  const names = yearBefore(to)
  const year = { from: monthDays(names[0]!).from, to: monthDays(names[11]!).to }
  // The year first: it makes the tallies of days that have none, letting others go first meanwhile.
  await periodTallies(register, year, now)
  const tallies = await periodTallies(register, { from, to }, now)
  const decided = { early: 0, onTime: 0, late: 0, supplemented: 0, reAppointed: 0 }
  const channels = { counter: 0, online: 0, post: 0 }
  for (const { kind, ending, channel, outcome, count, supplemented, reappointed } of tallies) {
    if (kind === 'received') channels[channel] += count
    if (kind === 'received' || ending === 'withdrawn') continue
    decided[KEYS[outcome || 'late']] += count
    decided.supplemented += supplemented
    decided.reAppointed += reappointed
  }
  const months = new Map(names.map((month) => [month, { month, early: 0, onTime: 0, late: 0 }]))
  for (const { month, outcome, count } of endedByMonth(register, year.from, year.to))
    months.get(month)![KEYS[outcome]] += count
  // Today is never kept: it is counted as it stands.
  const today = dayOf(now)
  for (const { kind, ending, outcome, count } of countDay(register, today)) {
    const month = months.get(today.slice(0, 7))
    if (month && kind === 'ended' && ending !== 'withdrawn') month[KEYS[outcome || 'late']] += count
  }
  return { decided, months: [...months.values()], channels }
}

const KEYS = { early: 'early', 'on-time': 'onTime', late: 'late' } as const
