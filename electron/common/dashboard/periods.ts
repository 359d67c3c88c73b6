import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import type { Period } from './model.ts'

/** Periods a leader looks at, seen from today. */
export const PERIODS = ['month', 'last-month', 'quarter', 'half-year', 'year'] as const
export type PeriodName = (typeof PERIODS)[number]

/** First and last day of a period: the whole of it, also of one that is not over yet. */
export function daysOf(name: PeriodName, today: PlainDate): Period {
  const [year, month] = today.split('-').map(Number) as [number, number]
  switch (name) {
    case 'month':
      return months(year, month, 1)
    case 'last-month':
      return months(year, month - 1, 1)
    case 'quarter':
      return months(year, month - ((month - 1) % 3), 3)
    case 'half-year':
      return months(year, month <= 6 ? 1 : 7, 6)
    case 'year':
      return months(year, 1, 12)
  }
}

/** The twelve months that end with the one of a day, oldest first, as `2026-11`. */
export function yearBefore(day: PlainDate): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, index) => firstOf(year, month - 11 + index).slice(0, 7))
}

/** First and last day of `2026-11`. */
export function monthDays(month: string): Period {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return months(year, number, 1)
}

function months(year: number, first: number, count: number): Period {
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + count), -1) }
}

/* `month` may lie outside of the year, as in a Date. */
const firstOf = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10) as PlainDate
