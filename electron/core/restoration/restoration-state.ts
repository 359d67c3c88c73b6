import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { Restoration } from '../../common/restoration/model.ts'

const RESTORATION = 'restoration'

/** What is known of the last time this register was put back; null when it never was. */
export function getRestoration(db: Register): Restoration | null {
  return Restoration.nullable().parse(getSetting(db, RESTORATION) ?? null)
}

/** Inside a transaction. */
export function putRestoration(db: Register, restoration: Restoration): void {
  putSetting(db, RESTORATION, restoration)
}

/** Whether it is known that numbers were given out which this register does not know: it must give none. */
export function isBehind(db: Register): boolean {
  return (getSetting(db, RESTORATION) as Restoration | undefined)?.state === 'behind'
}

/** Somebody has seen that more was written than this register holds. Inside a transaction. */
export function noteBehind(db: Register, noticed: NonNullable<Restoration['noticed']>): void {
  if (isBehind(db)) return
  putRestoration(db, { state: 'behind', noticed, declared: null, merged: null })
}
