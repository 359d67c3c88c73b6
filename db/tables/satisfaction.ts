import type { AskedHow, Criterion, Month, Points } from '../../electron/common/satisfaction/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

type AskRow = { dossierId: string; at: Instant; officerId: string; how: AskedHow }
/** A count; procedure and officer are empty for what was said of the office. */
export type TallyRow = {
  month: Month
  procedureCode: string
  officerId: string
  criterion: Criterion
  points: Points
  count: number
}

declare module '../engine/tables.ts' {
  interface Tables {
    satisfactionAsks: AskRow
    satisfactionTallies: TallyRow
  }
}

export function insertAsk(db: Register, row: AskRow): void {
  insertRow(db, 'satisfactionAsks', row)
}

export function findAsk(db: Register, dossierId: string): AskRow | undefined {
  return db.first(db.query.selectFrom('satisfactionAsks').selectAll().where('dossierId', '=', dossierId))
}

/** How many were asked from one moment to before another. */
export function countAsks(db: Register, from: Instant, to: Instant): number {
  return db.first(
    db.query
      .selectFrom('satisfactionAsks')
      .select((eb) => eb.fn.countAll<number>().as('asked'))
      .where('at', '>=', from)
      .where('at', '<', to),
  )!.asked
}

/** Makes the line of a count, at 0, where there is none: which line came first must not tell what was answered. */
export function openTally(db: Register, key: Omit<TallyRow, 'count'>): void {
  db.run(
    db.query
      .insertInto('satisfactionTallies')
      .values({ ...key, count: 0 })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export function addToTally(db: Register, key: Omit<TallyRow, 'count'>): void {
  db.run(
    db.query
      .updateTable('satisfactionTallies')
      .set((eb) => ({ count: eb('count', '+', 1) }))
      .where('month', '=', key.month)
      .where('procedureCode', '=', key.procedureCode)
      .where('officerId', '=', key.officerId)
      .where('criterion', '=', key.criterion)
      .where('points', '=', key.points),
  )
}

/** Every count of these months, both included. */
export function talliesBetween(db: Register, from: Month, to: Month): TallyRow[] {
  return db.all(
    db.query
      .selectFrom('satisfactionTallies')
      .selectAll()
      .where('month', '>=', from)
      .where('month', '<=', to)
      .where('count', '>', 0),
  )
}
