import type { LateCause } from '../../electron/common/lateness/model.ts'
import { fold } from '../../electron/common/text/fold.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    lateCauses: { id: string; place: number; name: string; foldedName: string; inUse: number }
  }
}

/** Every cause of the commune's list in its order, those out of use among them. */
export function lateCauses(db: Register): LateCause[] {
  return db
    .all(db.query.selectFrom('lateCauses').select(['id', 'name', 'inUse']).orderBy('place').orderBy('id'))
    .map((row) => ({ ...row, inUse: row.inUse === 1 }))
}

/** Whether another cause bears this name, however it is written. */
export function isCauseNamed(db: Register, name: string, otherThan: string | null): boolean {
  const named = db.query.selectFrom('lateCauses').select('id').where('foldedName', '=', fold(name))
  const found = db.first(named)
  return found !== undefined && found.id !== otherThan
}

/** A new cause, at the end of the list. */
export function insertLateCause(db: Register, { id, name, inUse }: LateCause): void {
  const last = db.query.selectFrom('lateCauses').select((eb) => eb.fn.max<number | null>('place').as('place'))
  const place = (db.first(last)?.place ?? 0) + 1
  insertRow(db, 'lateCauses', { id, place, name, foldedName: fold(name), inUse: inUse ? 1 : 0 })
}

/** @returns false when there is no such cause */
export function updateLateCause(db: Register, { id, name, inUse }: LateCause): boolean {
  if (!lateCauses(db).some((one) => one.id === id)) return false
  const change = { name, foldedName: fold(name), inUse: inUse ? 1 : 0 }
  db.run(db.query.updateTable('lateCauses').set(change).where('id', '=', id))
  return true
}
