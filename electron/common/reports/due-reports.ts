import { z } from 'zod'
import { PlainDate } from '../time/model.ts'
import type { Period } from '../time/periods.ts'
import { CUTS, PERIOD_KINDS, partsOf, periodDays } from './periods.ts'

/** A kind of period that is reported on, and where it is cut. */
export const Scheduled = z.strictObject({ kind: z.enum(PERIOD_KINDS), cut: z.enum(CUTS) })
export type Scheduled = z.infer<typeof Scheduled>

/**
 * Which reports the commune is asked for. Which ones that are differs from province to province and is a setting; to
 * begin with, each month to its end, and each quarter and year to the 14th (NĐ 09/2019/NĐ-CP art. 12).
 */
export const ReportSchedule = z.array(Scheduled).max(10)
export type ReportSchedule = z.infer<typeof ReportSchedule>
export const defaultSchedule: ReportSchedule = [
  { kind: 'month', cut: 'month-end' },
  { kind: 'quarter', cut: 'fourteenth' },
  { kind: 'year', cut: 'fourteenth' },
]

/** A period that is over, as its report is opened. */
export const DueReport = Scheduled.extend({ year: z.int(), part: z.int(), from: PlainDate, to: PlainDate })
export type DueReport = z.infer<typeof DueReport>

/**
 * The reports that stand ready on a day: every scheduled period whose last day has come, newest first, until it is
 * signed or set aside. Each stands there once, also where two kinds have the same days.
 * @param since the first day of which there is anything to report; periods that ended before it are not wanted
 */
export function dueReports(
  schedule: ReportSchedule,
  { today, since, settled }: { today: PlainDate; since: PlainDate; settled: readonly Period[] },
): DueReport[] {
  const gone = new Set(settled.map(keyOf))
  const due: DueReport[] = []
  for (const { kind, cut } of schedule)
    for (let year = Number(since.slice(0, 4)); year <= Number(today.slice(0, 4)); year++)
      for (let part = 1; part <= partsOf(kind); part++) {
        const days = periodDays(kind, year, part, cut)
        if (days.to > today || days.to < since || gone.has(keyOf(days))) continue
        gone.add(keyOf(days))
        due.push({ kind, cut, year, part, ...days })
      }
  return due.sort((a, b) => (a.to > b.to ? -1 : a.to < b.to ? 1 : a.from < b.from ? -1 : 1))
}

const keyOf = ({ from, to }: Period) => `${from} ${to}`
