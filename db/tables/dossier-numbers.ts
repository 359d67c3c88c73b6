import type { PlainDate } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import type { Tables } from '../engine/tables.ts'
import { insertRow } from '../engine/write-row.ts'

export type NumberRow = {
  dossierNo: string
  day: PlainDate
  sequence: number
  state: 'issued' | 'void'
  dossierId: string | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    dayNumbers: { day: PlainDate; stationIndex: number; last: number }
    dossierNumbers: NumberRow
  }
}

const takeNext = prepared((query, day: PlainDate, stationIndex: number, first: number) =>
  query
    .insertInto('dayNumbers')
    .values({ day, stationIndex, last: first })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'stationIndex'])
        .doUpdateSet((eb) => ({ last: eb('dayNumbers.last', '+', 1) })),
    )
    .returning('last'),
)

/**
 * Takes the next number of a station's range for a day, from `first` on, without gaps. Only inside the transaction
 * that also writes the dossier: rolled back, the number was never taken.
 * @returns null when the range is used up.
 */
export function takeNextNumber(
  db: Register,
  { day, stationIndex, first, last }: { day: PlainDate; stationIndex: number; first: number; last: number },
): number | null {
  const taken = db.first(takeNext(day, stationIndex, first))!
  return taken.last <= last ? taken.last : null
}

export function insertNumber(db: Register, row: NumberRow): void {
  insertRow(db, 'dossierNumbers', row)
}

/** All numbers of a day, lowest first. */
export function numbersOfDay(db: Register, day: PlainDate): NumberRow[] {
  return db.all(db.query.selectFrom('dossierNumbers').selectAll().where('day', '=', day).orderBy('sequence'))
}

/** The last number taken of a station's range for a day, or null while none was. */
export function lastNumber(db: Register, day: PlainDate, stationIndex: number): number | null {
  const row = db.query
    .selectFrom('dayNumbers')
    .select('last')
    .where('day', '=', day)
    .where('stationIndex', '=', stationIndex)
  return db.first(row)?.last ?? null
}

/** From now on the day's numbers of a station go on after this one. Only inside the transaction that uses it. */
export function putLastNumber(db: Register, row: Tables['dayNumbers']): void {
  db.run(
    db.query
      .insertInto('dayNumbers')
      .values(row)
      .onConflict((conflict) => conflict.columns(['day', 'stationIndex']).doUpdateSet({ last: row.last })),
  )
}

/** The number is nobody's from now on and is never used again; one that came with an online dossier has no row here. */
export function voidNumber(db: Register, dossierNo: string): void {
  db.run(db.query.updateTable('dossierNumbers').set({ state: 'void' }).where('dossierNo', '=', dossierNo))
}

/** The number given out last, of the latest day; undefined while none was. */
export function latestNumber(db: Register): NumberRow | undefined {
  return db.first(
    db.query
      .selectFrom('dossierNumbers')
      .selectAll()
      .where('state', '=', 'issued')
      .orderBy('day', 'desc')
      .orderBy('sequence', 'desc')
      .limit(1),
  )
}

/** Whose a number is, whatever stood there before: what came back knows better. Only inside a transaction. */
export function putNumber(db: Register, row: NumberRow): void {
  const { dossierNo, state, dossierId } = row
  db.run(
    db.query
      .insertInto('dossierNumbers')
      .values(row)
      .onConflict((clash) => clash.columns(['day', 'sequence']).doUpdateSet({ dossierNo, state, dossierId })),
  )
}
