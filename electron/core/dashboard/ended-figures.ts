import { type MonthSum, sumByMonth } from '../../../db/tables/ended-days.ts'
import { countDay } from '../../../db/tables/tallies.ts'
import type { DashboardFigures } from '../../common/dashboard/model.ts'
import { monthDays, type Period, yearBefore } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { keepTallies } from '../period-counts.ts'

type Sums = Pick<DashboardFigures, 'decided' | 'months'> & {
  channels: Pick<DashboardFigures['received'], 'counter' | 'online' | 'post'>
}

const KEYS = { early: 'early', 'on-time': 'onTime', late: 'late' } as const

/** What came in and what ended in the period, and how the twelve months that end with it went. */
export async function endedFigures({ register, now }: Act, period: Period): Promise<Sums> {
  const names = yearBefore(period.to)
  const { from: yearFrom } = monthDays(names[0]!)
  const from = period.from < yearFrom ? period.from : yearFrom
  const { to } = monthDays(names[11]!)
  const kept = { from, to: await keepTallies(register, { from, to }, now) }

  const decided = { early: 0, onTime: 0, late: 0, supplemented: 0, reAppointed: 0 }
  const channels = { counter: 0, online: 0, post: 0 }
  const months = new Map(names.map((month) => [month, { month, early: 0, onTime: 0, late: 0 }]))
  for (const { month, inside, kind, channel, outcome, ...sum } of [
    ...sumByMonth(register, kept, period),
    ...today(register, period, now),
  ]) {
    if (kind === 'received') {
      if (inside) channels[channel] += sum.count
      continue
    }
    const key = KEYS[outcome || 'late']
    const shown = months.get(month)
    if (shown) shown[key] += sum.count
    if (!inside) continue
    decided[key] += sum.count
    decided.supplemented += sum.supplemented
    decided.reAppointed += sum.reappointed
  }
  return { decided, months: [...months.values()], channels }
}

/* The present day is never kept: it is counted as it stands. */
function today(register: Act['register'], { from, to }: Period, now: Act['now']): MonthSum[] {
  const day = dayOf(now)
  return countDay(register, day)
    .filter(({ ending }) => ending !== 'withdrawn')
    .map((tally) => ({ ...tally, month: day.slice(0, 7), inside: from <= day && day <= to ? 1 : 0 }))
}
