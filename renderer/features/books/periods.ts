import type { PlainDate } from '../../../electron/common/time/model.ts'
import { addDays } from '../../../electron/common/time/rules.ts'

/** Periods a register book is usually opened for, seen from today. */
export const PERIODS = ['month', 'last-month', 'quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** First and last day of a period. */
export function daysOf(period: Period, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const [year, month] = today.split('-').map(Number) as [number, number]
  switch (period) {
    case 'month':
      return months(year, month, 1)
    case 'last-month':
      return month === 1 ? months(year - 1, 12, 1) : months(year, month - 1, 1)
    case 'quarter':
      return months(year, month - ((month - 1) % 3), 3)
    case 'year':
      return months(year, 1, 12)
  }
}

function months(year: number, first: number, count: number): { from: PlainDate; to: PlainDate } {
  const after = first + count
  return {
    from: firstOf(year, first),
    to: addDays(after > 12 ? firstOf(year + 1, after - 12) : firstOf(year, after), -1),
  }
}

const firstOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01` as PlainDate
