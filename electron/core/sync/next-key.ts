import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { KeyMonths } from '../../common/sync/api.ts'
import { Instant } from '../../common/time/model.ts'
import { KeyPair, type Link, newKeyPair } from './link.ts'

/* The key that is to follow the present one. It is on the disk before the shared system hears of it, and is thrown
   away only when it has become the present one: whatever is lost or killed in between, one of the two is known there. */

const NEXT = 'sync-next-key'
const NextKey = z.object({
  ...KeyPair.shape,
  madeAt: Instant,
  /** Wished for by the administrator; else its time had come. */
  asked: z.boolean(),
})
type NextKey = z.infer<typeof NextKey>

const MONTHS = 'sync-key-months'
const DEFAULT_MONTHS = 12

/** After how many months the key is changed by itself; 0: never. */
export function getKeyMonths(db: Register): KeyMonths {
  return KeyMonths.parse(getSetting(db, MONTHS) ?? DEFAULT_MONTHS)
}

export function putKeyMonths(db: Register, months: KeyMonths): void {
  putSetting(db, MONTHS, months)
}

export function getNextKey(db: Register): NextKey | null {
  return NextKey.nullable().parse(getSetting(db, NEXT) ?? null)
}

/** Inside a transaction: it is the present key now, or of no use. */
export function dropNextKey(db: Register): void {
  putSetting(db, NEXT, null)
}

/** Makes the next key unless there is one. Inside a transaction. */
export function makeNextKey(db: Register, madeAt: Instant, { asked }: { asked: boolean }): NextKey {
  const known = getNextKey(db)
  if (known) return known
  const made: NextKey = { ...newKeyPair(), madeAt, asked }
  putSetting(db, NEXT, made)
  return made
}

/** Has the key been in use for as long as it may? */
export function isKeyOld(db: Register, { keySince, enrolledAt }: Link, now: Instant): boolean {
  const months = getKeyMonths(db)
  if (months === 0) return false
  const end = new Date(keySince ?? enrolledAt)
  end.setUTCMonth(end.getUTCMonth() + months)
  return now >= end.toISOString()
}
