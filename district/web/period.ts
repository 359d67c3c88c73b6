import { z } from 'zod'
import { PlainDate } from '../../electron/common/time/model.ts'
import { addDays } from '../../electron/common/time/rules.ts'

/** Days counted, both included. */
export type Period = { from: PlainDate; to: PlainDate }

const Asked = z.object({
  from: PlainDate.optional().catch(undefined),
  to: PlainDate.optional().catch(undefined),
})

/** The period of an address's query; what is not said or cannot be is the month of today so far. */
export function periodOf(query: unknown, today: PlainDate): Period {
  const { from = firstOfMonth(today), to = today } = Asked.parse(query ?? {})
  return from <= to ? { from, to } : { from: to, to: from }
}

/** Periods that are asked for most, with their names: month, quarter, half-year, year until today, and those before. */
export function usualPeriods(today: PlainDate): { name: string; period: Period }[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const lastMonth = addDays(firstOfMonth(today), -1)
  const quarter = Math.ceil(month / 3)
  const half = month <= 6 ? 1 : 2
  return [
    { name: 'Tháng này', period: { from: firstOfMonth(today), to: today } },
    { name: 'Tháng trước', period: { from: firstOfMonth(lastMonth), to: lastMonth } },
    {
      name: `Quý ${'I'.repeat(quarter).replace('IIII', 'IV')}`,
      period: { from: first(year, quarter * 3 - 2), to: today },
    },
    {
      name: half === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm',
      period: { from: first(year, half * 6 - 5), to: today },
    },
    { name: `Năm ${year}`, period: { from: first(year, 1), to: today } },
    { name: `Năm ${year - 1}`, period: { from: first(year - 1, 1), to: `${year - 1}-12-31` as PlainDate } },
  ]
}

const first = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01` as PlainDate
const firstOfMonth = (day: PlainDate) => `${day.slice(0, 8)}01` as PlainDate
