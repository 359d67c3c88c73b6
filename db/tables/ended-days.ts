import { sql } from 'kysely'
import type { EndedOutcome } from '../../electron/common/reports/timeliness.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/* Out of the kept tallies, which `core/period-counts.ts` has brought in step before. Withdrawn dossiers are left out, as
   QĐ 766/QĐ-TTg leaves them out of its rates. */

const ended = (db: Register, from: PlainDate, to: PlainDate) =>
  db.query
    .selectFrom('dayTallies')
    .where('kind', '=', 'ended')
    .where('ending', '!=', 'withdrawn')
    .where('day', '>=', from)
    .where('day', '<=', to)

export type MonthOutcome = { month: string; outcome: EndedOutcome; count: number }

/** How many dossiers ended in each month of the kept days, by outcome. */
export function endedByMonth(db: Register, from: PlainDate, to: PlainDate): MonthOutcome[] {
  const month = sql<string>`substr(day, 1, 7)`
  return db.all(
    ended(db, from, to)
      .select(['outcome', month.as('month')])
      .select(({ fn }) => fn.sum<number>('count').as('count'))
      .groupBy([month, 'outcome']),
  ) as MonthOutcome[]
}

/** The kept days on which a dossier ended with one of the outcomes, and with the mark if one is named; in order. */
export function daysWithEnded(
  db: Register,
  from: PlainDate,
  to: PlainDate,
  outcomes: readonly EndedOutcome[],
  mark: 'supplemented' | 'reappointed' | null,
): PlainDate[] {
  const days = ended(db, from, to).select('day').distinct().where('outcome', 'in', outcomes).orderBy('day')
  return db.all(mark ? days.where(mark, '>', 0) : days).map(({ day }) => day as PlainDate)
}
