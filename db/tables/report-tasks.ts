import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'

type SetAsideRow = { fromDay: PlainDate; toDay: PlainDate; officerName: string; at: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    reportsSetAside: SetAsideRow
  }
}

/** A report that stood ready is not wanted; said again it changes nothing. */
export function setReportAside(db: Register, row: SetAsideRow): void {
  db.run(
    db.query
      .insertInto('reportsSetAside')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** Periods whose form II.06a nobody waits for: signed after its last day had come, or set aside. */
export function settledPeriods(db: Register): { from: PlainDate; to: PlainDate }[] {
  const aside = db.all(db.query.selectFrom('reportsSetAside').select(['fromDay', 'toDay']))
  const signed = db.all(
    db.query.selectFrom('reports').select(['fromDay', 'toDay', 'closedAt']).where('kind', '=', 'form-6a'),
  )
  return [...aside, ...signed.filter(({ toDay, closedAt }) => dayOf(closedAt) >= toDay)].map(
    ({ fromDay, toDay }) => ({ from: fromDay, to: toDay }),
  )
}

/** The day of the first dossier: before it there is nothing to report. Null while there is none. */
export function firstReceivedDay(db: Register): PlainDate | null {
  const first = db.first(db.query.selectFrom('dossiers').select('receivedAt').orderBy('receivedAt').limit(1))
  return first ? dayOf(first.receivedAt) : null
}
