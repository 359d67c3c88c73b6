import { sql } from 'kysely'
import type { Channel } from '../../electron/common/procedures/model.ts'
import type { EndedOutcome } from '../../electron/common/dossiers/timeliness.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { addDays, startOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'

/* Out of the kept tallies, which `core/period-counts.ts` has brought in step before. Withdrawn dossiers are left out, as
   QĐ 766/QĐ-TTg leaves them out of its rates. */

const kept = (db: Register, from: PlainDate, to: PlainDate) =>
  db.query
    .selectFrom('dayTallies')
    .where('ending', '!=', 'withdrawn')
    .where('day', '>=', from)
    .where('day', '<=', to)

export type MonthSum = {
  month: string
  /** Whether its days lie in the period. */
  inside: 0 | 1
  kind: 'received' | 'ended'
  channel: Channel
  outcome: EndedOutcome | ''
  count: number
  supplemented: number
  reappointed: number
}

/** The kept days from `from` to `to` by month, those of a period apart: one walk for the period and the year around it. */
export function sumByMonth(
  db: Register,
  { from, to }: { from: PlainDate; to: PlainDate },
  period: { from: PlainDate; to: PlainDate },
): MonthSum[] {
  const month = sql<string>`substr(day, 1, 7)`
  const inside = sql<0 | 1>`day BETWEEN ${period.from} AND ${period.to}`
  return db.all(
    kept(db, from, to)
      .select([month.as('month'), inside.as('inside'), 'kind', 'channel', 'outcome'])
      .select(({ fn }) => [
        fn.sum<number>('count').as('count'),
        fn.sum<number>('supplemented').as('supplemented'),
        fn.sum<number>('reappointed').as('reappointed'),
      ])
      .groupBy([month, inside, 'kind', 'channel', 'outcome']),
  )
}

export type EndedWanted = {
  outcomes: readonly EndedOutcome[]
  mark: 'supplemented' | 'reappointed' | null
}

/** The kept days on which a dossier ended with one of the outcomes, and with the mark if one is named; in order. */
export function daysWithEnded(
  db: Register,
  from: PlainDate,
  to: PlainDate,
  { outcomes, mark }: EndedWanted,
): PlainDate[] {
  const days = kept(db, from, to)
    .select('day')
    .distinct()
    .where('kind', '=', 'ended')
    .where('outcome', 'in', outcomes)
    .orderBy('day')
  return db.all(mark ? days.where(mark, '>', 0) : days).map(({ day }) => day as PlainDate)
}

/**
 * Rows of the dossiers that ended on a day and may be wanted, in the order in which they ended, behind `after`. None is
 * left out that the rule of timeliness may call late; whether it does, the rule is asked.
 */
export function mayHaveEnded(
  db: Register,
  day: PlainDate,
  { outcomes, mark }: EndedWanted,
  after: { sort: string; rowid: number } | null,
): number[] {
  let rows = db.query
    .selectFrom('dossiers')
    .select('rowid')
    .where('finishedAt', 'is not', null)
    .where('finishedAt', '>=', startOf(day))
    .where('finishedAt', '<', startOf(addDays(day, 1)))
    .where('status', 'not in', ['void', 'moved', 'withdrawn'])
    .orderBy('finishedAt')
    .orderBy('rowid')
  if (after) rows = rows.where(sql<boolean>`(finished_at, rowid) > (${after.sort}, ${after.rowid})`)
  if (mark === 'supplemented') rows = rows.where('supplements', '>', 0)
  if (mark === 'reappointed') rows = rows.where('apology', '=', 'signed')
  if (outcomes.length === 1 && outcomes[0] === 'late')
    rows = rows.where((eb) => eb.or([eb('supplements', '>', 1), eb('finishedAt', '>', eb.ref('firstDueAt'))]))
  return db.all(rows).map(({ rowid }) => rowid)
}
