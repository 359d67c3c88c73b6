import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'

/** Periods that are reported on, and how many months each has. */
export const PERIOD_MONTHS = { month: 1, quarter: 3, half: 6, nine: 9, year: 12 } as const
export type PeriodKind = keyof typeof PERIOD_MONTHS
export const PERIOD_KINDS = Object.keys(PERIOD_MONTHS) as PeriodKind[]

/**
 * Where periods are cut: at the end of the month, or on the 14th for reports to the administration above (NĐ
 * 09/2019/NĐ-CP art. 12: from the 15th of the month before the period to the 14th of its last month).
 */
export const CUTS = ['month-end', 'fourteenth'] as const
export type Cut = (typeof CUTS)[number]

/** How many of a kind a year has; nine months and the year begin with January alone. */
export const partsOf = (kind: PeriodKind): number => (kind === 'nine' ? 1 : 12 / PERIOD_MONTHS[kind])

/** First and last day of a period of a year. @param part from 1: the third month, the second quarter */
export function periodDays(
  kind: PeriodKind,
  year: number,
  part: number,
  cut: Cut,
): { from: PlainDate; to: PlainDate } {
  const months = PERIOD_MONTHS[kind]
  const first = (part - 1) * months
  const after = first + months
  if (cut === 'fourteenth') return { from: dayIn(year, first - 1, 15), to: dayIn(year, after - 1, 14) }
  return { from: dayIn(year, first, 1), to: addDays(dayIn(year, after, 1), -1) }
}

/** The newest period of a kind that is over. */
export function lastPeriod(kind: PeriodKind, today: PlainDate, cut: Cut): { year: number; part: number } {
  const thisYear = Number(today.slice(0, 4))
  for (const year of [thisYear, thisYear - 1]) {
    for (let part = partsOf(kind); part >= 1; part--) {
      if (periodDays(kind, year, part, cut).to < today) return { year, part }
    }
  }
  return { year: thisYear - 1, part: 1 }
}

/* `month` from 0, also outside the year. */
const dayIn = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10) as PlainDate
