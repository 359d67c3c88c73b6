import type { PlainDate } from '../../../electron/common/time/model.ts'
import { addDays } from '../../../electron/common/time/rules.ts'

/** Periods that are explained upward, seen from today. */
export const PERIODS = ['month', 'last-month', 'quarter', 'last-quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** First and last day of a period. */
export function daysOf(period: Period, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const quarter = month - ((month - 1) % 3)
  switch (period) {
    case 'month':
      return months(year, month, 1)
    case 'last-month':
      return months(year, month - 1, 1)
    case 'quarter':
      return months(year, quarter, 3)
    case 'last-quarter':
      return months(year, quarter - 3, 3)
    case 'year':
      return months(year, 1, 12)
  }
}

function months(year: number, first: number, count: number): { from: PlainDate; to: PlainDate } {
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + count), -1) }
}

/* Months are counted on over the ends of a year. */
function firstOf(year: number, month: number): PlainDate {
  const index = year * 12 + month - 1
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01` as PlainDate
}
