import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type IndexValueRow = {
  indicator: string
  fromDay: PlainDate
  toDay: PlainDate
  percent: number
  officerName: string
  at: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    indexValues: IndexValueRow
  }
}

/** What was typed in for a period, by indicator. */
export function indexValues(db: Register, from: PlainDate, to: PlainDate): Map<string, IndexValueRow> {
  const rows = db.all(
    db.query.selectFrom('indexValues').selectAll().where('fromDay', '=', from).where('toDay', '=', to),
  )
  return new Map(rows.map((row) => [row.indicator, row]))
}

/** Takes what was typed in for an indicator and a period away. */
export function dropIndexValue(
  db: Register,
  { indicator, fromDay, toDay }: Pick<IndexValueRow, 'indicator' | 'fromDay' | 'toDay'>,
): void {
  db.run(
    db.query
      .deleteFrom('indexValues')
      .where('indicator', '=', indicator)
      .where('fromDay', '=', fromDay)
      .where('toDay', '=', toDay),
  )
}

/** Writes what was typed in, in the place of what was. */
export function putIndexValue(db: Register, row: IndexValueRow): void {
  db.run(db.query.replaceInto('indexValues').values(row))
}
