import { type SelectQueryBuilder, sql } from 'kysely'
import { UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import { reduceDossier } from '../../electron/common/dossiers/rules.ts'
import type { Tally } from '../../electron/common/reports/model.ts'
import {
  type OpenOutcome,
  TIMELINESS_RULE,
  type Timed,
  timedOf,
  timelinessOf,
} from '../../electron/common/dossiers/timeliness.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { type Period, spanOf } from '../../electron/common/time/periods.ts'
import { addDays, dayOf, startOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'
import { type DossierRow, findDossier } from './dossiers.ts'

/* Whoever counts a period adds up the tallies of its past days and counts today itself. A tally is only ever a memory of
   what `countDay` answers: taken away, it is made again. `electron/core/period-counts.ts` puts both together. */

declare module '../engine/tables.ts' {
  interface Tables {
    talliedDays: { day: string; rule: number }
    dayTallies: Tally & { day: string }
  }
}

/** What is read of a dossier to count it. */
const COLUMNS = [
  'd.rowid',
  'd.id',
  'd.dossierNo',
  'd.applicantName',
  'd.procedureName',
  'd.field',
  'd.channel',
  'd.status',
  'd.receivedAt',
  'd.dueAt',
  'd.firstDueAt',
  'd.finishedAt',
  'd.returnedAt',
  'd.assigneeId',
  'd.assigneeName',
  'd.apology',
  'd.supplements',
] as const
export type CountedRow = Pick<
  DossierRow,
  (typeof COLUMNS)[number] extends `d.${infer K}` ? Exclude<K, 'rowid'> & keyof DossierRow : never
> & { rowid: number }

const counted = (db: Register) =>
  db.query.selectFrom('dossiers as d').select(COLUMNS).where('d.status', 'not in', ['void', 'moved'])

/** Where a page of rows ended. */
export type RowCursor = { at: Instant | ''; rowid: number }
export const FROM_THE_BEGINNING: RowCursor = { at: '', rowid: 0 }
/** Where a page begins and how many rows it has. */
export type Page = { after: RowCursor; limit: number }

/** Of a query of dossiers `d` the next rows, by one of their moments: those of which it lies within a period. */
export function nextOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  moment: 'receivedAt' | 'finishedAt' | 'returnedAt',
  period: Period,
  { after, limit }: Page,
): SelectQueryBuilder<DB, TB, O> {
  const { start, end } = spanOf(period)
  const [at, rowid] = [sql.ref<string>(`d.${moment}`), sql.ref<number>('d.rowid')]
  return query
    .where(sql<boolean>`${at} >= ${after.at || start}`)
    .where(sql<boolean>`${at} < ${end}`)
    .where(sql<boolean>`(${at}, ${rowid}) > (${after.at}, ${after.rowid})`)
    .orderBy(at)
    .orderBy(rowid)
    .limit(limit)
}

/** Dossiers taken in within a period, in order; void and moved ones are none. */
export function receivedBetween(db: Register, period: Period, page: Page): CountedRow[] {
  return db.all(nextOf(counted(db), 'receivedAt', period, page))
}

/** Dossiers that ended within a period, in order. */
export function endedBetween(db: Register, period: Period, page: Page): CountedRow[] {
  const ended = counted(db).where('d.finishedAt', 'is not', null)
  return db.all(nextOf(ended, 'finishedAt', period, page))
}

export type OpenRow = CountedRow & { outcome: OpenOutcome }

/** Dossiers that were open at the end of a day, in time or late on that day; for today, those that are. */
export function openAt(db: Register, asOf: PlainDate): OpenRow[] {
  const end = startOf(addDays(asOf, 1))
  const still = counted(db).where('d.status', 'in', UNDECIDED).where('d.receivedAt', '<', end)
  const since = db.query
    .selectFrom('dossiers as d')
    .select('d.rowid')
    .where('d.finishedAt', 'is not', null)
    .where('d.finishedAt', '>=', end)
    .where('d.receivedAt', '<', end)
  const rows = [...db.all(still), ...db.all(counted(db).where('d.rowid', 'in', since))]
  return rows.flatMap((row) => {
    const stood = timelinessOf(timedRow(db, row), asOf)
    return stood?.ending === null ? [{ ...row, outcome: stood.outcome }] : []
  })
}

/* Most dossiers are told by their line; who waited, or was asked twice, by their acts. */
const BY_ACTS: readonly DossierRow['status'][] = ['supplement', 'obligation', 'stopped', 'withdrawn']

type TimedRow = Pick<
  DossierRow,
  'id' | 'status' | 'receivedAt' | 'firstDueAt' | 'finishedAt' | 'apology' | 'supplements'
>

/** What the rule of timeliness looks at, of a line of the register. */
export function timedRow(db: Register, row: TimedRow): Timed {
  const { status, receivedAt, firstDueAt, finishedAt, apology, supplements } = row
  if (supplements > 1 || BY_ACTS.includes(status)) {
    const { actions } = findDossier(db, row.id)!
    return timedOf(receivedAt, actions, reduceDossier(actions)!)
  }
  const nothing = { askedTwiceAt: null, waitingSince: null }
  return { status, receivedAt, firstDueAt, finishedAt, apologised: apology === 'signed', ...nothing }
}

/** A day counted out of the register itself. */
export function countDay(db: Register, day: PlainDate): Tally[] {
  const tallies = new Map<string, Tally>()
  const add = (key: Omit<Tally, 'count' | 'supplemented' | 'reappointed'>, row: CountedRow) => {
    const name = JSON.stringify(key)
    let tally = tallies.get(name)
    if (!tally) tallies.set(name, (tally = { ...key, count: 0, supplemented: 0, reappointed: 0 }))
    tally.count += 1
    if (row.supplements > 0) tally.supplemented += 1
    if (row.apology === 'signed') tally.reappointed += 1
  }
  const period = { from: day, to: day }
  const all = { after: FROM_THE_BEGINNING, limit: Number.MAX_SAFE_INTEGER }
  for (const row of receivedBetween(db, period, all)) {
    const { field, channel } = row
    add({ kind: 'received', field, channel, ending: '', outcome: '', officerId: '', receivedOn: '' }, row)
  }
  for (const row of endedBetween(db, period, all)) {
    const stood = timelinessOf(timedRow(db, row), day)
    if (!stood?.ending) continue
    const { field, channel } = row
    const { ending, outcome } = stood
    const receivedOn = ending === 'result' ? '' : dayOf(row.receivedAt)
    add({ kind: 'ended', field, channel, ending, outcome, officerId: row.assigneeId ?? '', receivedOn }, row)
  }
  return [...tallies.values()]
}

/** Days from `from` to `to` that no tally is kept of, or one by another rule. */
export function untalliedDays(db: Register, from: PlainDate, to: PlainDate): PlainDate[] {
  const kept = db.all(
    db.query
      .selectFrom('talliedDays')
      .select('day')
      .where('day', '>=', from)
      .where('day', '<=', to)
      .where('rule', '=', TIMELINESS_RULE),
  )
  const known = new Set(kept.map(({ day }) => day))
  const missing: PlainDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (!known.has(day)) missing.push(day)
  return missing
}

/** Counts past days and keeps what came out, in the place of what was kept before. Inside a transaction. */
export function tallyDays(db: Register, days: readonly PlainDate[]): void {
  for (const day of days) {
    forgetTallies(db, day, day)
    db.run(db.query.deleteFrom('dayTallies').where('day', '=', day))
    for (const tally of countDay(db, day)) insertRow(db, 'dayTallies', { day, ...tally })
    insertRow(db, 'talliedDays', { day, rule: TIMELINESS_RULE })
  }
}

/** The days are counted anew when somebody asks for them. */
export function forgetTallies(db: Register, from: PlainDate, to: PlainDate): void {
  db.run(db.query.deleteFrom('talliedDays').where('day', '>=', from).where('day', '<=', to))
}

/** Kept tallies of the days from `from` to `to` added up. */
export function addUpTallies(db: Register, from: PlainDate, to: PlainDate): Tally[] {
  const key = ['kind', 'field', 'channel', 'ending', 'outcome', 'officerId', 'receivedOn'] as const
  return db.all(
    db.query
      .selectFrom('dayTallies')
      .select(key)
      .select(({ fn }) => [
        fn.sum<number>('count').as('count'),
        fn.sum<number>('supplemented').as('supplemented'),
        fn.sum<number>('reappointed').as('reappointed'),
      ])
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy(key),
  )
}
