import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    paperNumbers: { series: string; year: number; last: number }
    numberedPapers: NumberedPaper
  }
}

/** A number and the paper it was taken for. */
export type NumberedPaper = {
  series: string
  year: number
  number: number
  about: string
  /** The number as printed. */
  paperNo: string
}

const takeNext = prepared((query, series: string, year: number) =>
  query
    .insertInto('paperNumbers')
    .values({ series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet((eb) => ({ last: eb('paperNumbers.last', '+', 1) })),
    )
    .returning('last'),
)

/** The next number of a series of papers (`PXL` …) in a year, from 1 without gaps; only inside a transaction. */
export function takePaperNumber(db: Register, series: string, year: number): number {
  return db.first(takeNext(series, year))!.last
}

/** The number a thing already has in a series. */
export function findNumberedPaper(db: Register, series: string, about: string): NumberedPaper | undefined {
  return db.first(
    db.query.selectFrom('numberedPapers').selectAll().where('series', '=', series).where('about', '=', about),
  )
}

export function insertNumberedPaper(db: Register, row: NumberedPaper): void {
  insertRow(db, 'numberedPapers', row)
}

/** Numbers up to this one have been given out, even if not from here. Only inside a transaction. */
export function raisePaperNumber(db: Register, series: string, year: number, last: number): void {
  db.run(
    db.query
      .insertInto('paperNumbers')
      .values({ series, year, last })
      .onConflict((conflict) =>
        conflict.columns(['series', 'year']).doUpdateSet({ last }).where('paperNumbers.last', '<', last),
      ),
  )
}
