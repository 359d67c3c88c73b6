import { z } from 'zod'
import { type Instant, PlainDate } from './model.ts'
import { addDays, startOf } from './rules.ts'

/** First and last day. A figure that would be waited for is not offered: at most ten years. */
export const Period = z
  .strictObject({ from: PlainDate, to: PlainDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 3660 * 86_400_000, 'a period')
export type Period = z.infer<typeof Period>

/** Periods that somebody at a desk asks for, seen from today; a screen offers all of them or lists its own. */
export const PERIOD_NAMES = ['month', 'last-month', 'quarter', 'last-quarter', 'half-year', 'year'] as const
export type PeriodName = (typeof PERIOD_NAMES)[number]

/** A period by its name, or `own` with its days. Nothing: the month that runs. */
export type ChosenPeriod = { name?: PeriodName | 'own'; from?: PlainDate; to?: PlainDate }

/** Name and days of the period that was chosen. A name is seen from today: next month it means other days. */
export function chosenPeriod(
  { name = 'month', from, to }: ChosenPeriod,
  today: PlainDate,
): { name: PeriodName | 'own'; days: Period } {
  if (name !== 'own') return { name, days: daysOf(name, today) }
  return from && to ? { name, days: { from, to } } : { name: 'month', days: daysOf('month', today) }
}

/** First and last day of a period: the whole of it, also of one that is not over yet. */
export function daysOf(name: PeriodName, today: PlainDate): Period {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const quarter = month - ((month - 1) % 3)
  switch (name) {
    case 'month':
      return months(year, month, 1)
    case 'last-month':
      return months(year, month - 1, 1)
    case 'quarter':
      return months(year, quarter, 3)
    case 'last-quarter':
      return months(year, quarter - 3, 3)
    case 'half-year':
      return months(year, month <= 6 ? 1 : 7, 6)
    case 'year':
      return months(year, 1, 12)
  }
}

/** The moments of a period: from its first midnight to that after its last day. */
export function spanOf({ from, to }: Period): { start: Instant; end: Instant } {
  return { start: startOf(from), end: startOf(addDays(to, 1)) }
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
