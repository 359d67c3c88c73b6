import type { Kysely, Selectable, Transaction } from 'kysely'
import type { KeyChange, KeyChanged } from '../electron/common/sync/model.ts'
import { keyChangeText } from '../electron/common/sync/signing.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { isSignedBy } from './identity.ts'
import { postToInbox } from './inbox.ts'
import { Refused } from './refused.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { takeTurn } from './turns.ts'

/* A station changes its key in two steps, so that a lost answer never leaves it without one:
   it announces the next key (both count), and the first request signed by that one ends the old. */

type Station = Selectable<Tables['stations']>

/**
 * The station announces its next key; may be repeated, and a later announcement takes the place of one not used yet.
 * @param station as it was known by the request's signature
 * @throws Refused BAD_REQUEST when the key was not proven, KEY_ENROLLED when it is or was anybody's
 */
export async function announceKey(
  db: Kysely<Tables>,
  station: Station,
  { publicKey: next, proof }: KeyChange,
  now: number,
): Promise<KeyChanged> {
  const { id, agencyId, publicKey } = station
  // Told by the key itself: the announcement had arrived, and so had a request signed by it.
  const answer = { publicKey: next, serverTime: toInstant(now) }
  if (next === publicKey) return answer
  if (!isSignedBy(next, keyChangeText({ stationId: id, publicKey, next }), proof)) {
    throw new Refused('BAD_REQUEST', { at: 'proof' })
  }
  await transact(db, async (tx) => {
    await takeTurn(tx, agencyId)
    if (await isKnownKey(tx, next, id)) throw new Refused('KEY_ENROLLED')
    await tx
      .updateTable('stations')
      .set({ nextPublicKey: next })
      .where('id', '=', id)
      .where('publicKey', '=', publicKey)
      .execute()
  })
  return answer
}

/** Does the key belong to another station, now or as its next one, or did it ever count? */
export async function isKnownKey(tx: Kysely<Tables>, publicKey: string, except?: string): Promise<boolean> {
  const former = await tx
    .selectFrom('stationKeys')
    .select('publicKey')
    .where('publicKey', '=', publicKey)
    .executeTakeFirst()
  if (former) return true
  const holder = await tx
    .selectFrom('stations')
    .select(['id', 'publicKey'])
    .where((eb) => eb.or([eb('publicKey', '=', publicKey), eb('nextPublicKey', '=', publicKey)]))
    .executeTakeFirst()
  return holder !== undefined && (holder.id !== except || holder.publicKey === publicKey)
}

/** The announced key was used: from now on it alone counts. The commune's PCs read it: nobody changes a key unseen. */
export async function beginNextKey(
  db: Kysely<Tables>,
  { id, agencyId, code }: Station,
  next: string,
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    await takeTurn(tx, agencyId)
    const row = await tx.selectFrom('stations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (row.nextPublicKey !== next) return
    await replaceKey(tx, row, next, now)
    const body = { title: 'Đổi khóa máy', text: `Máy ${code} đã đổi khóa; từ nay chỉ khóa mới có hiệu lực.` }
    await postToInbox(tx, agencyId, { kind: 'message', at: toInstant(now), body })
  })
}

/** Inside a transaction that holds the commune's turn. */
export async function replaceKey(
  tx: Transaction<Tables>,
  { id, publicKey }: Station,
  next: string,
  now: number,
): Promise<void> {
  const since = toInstant(now)
  await tx.insertInto('stationKeys').values({ publicKey, stationId: id, until: since }).execute()
  await tx
    .updateTable('stations')
    .set({ publicKey: next, nextPublicKey: null, keySince: since })
    .where('id', '=', id)
    .execute()
}
