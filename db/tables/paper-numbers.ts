import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    paperNumbers: { series: string; year: number; last: number }
  }
}

/** The next number of a series of papers (`PXL` …) in a year, from 1 without gaps; only inside a transaction. */
export function takePaperNumber(db: Register, series: string, year: number): number {
  return db.first(
    db.query
      .insertInto('paperNumbers')
      .values({ series, year, last: 1 })
      .onConflict((conflict) =>
        conflict.columns(['series', 'year']).doUpdateSet((eb) => ({ last: eb('paperNumbers.last', '+', 1) })),
      )
      .returning('last'),
  )!.last
}
