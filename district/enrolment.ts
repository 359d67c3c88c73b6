import { createHash, randomInt } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Enrolment, EnrolmentRequest } from '../electron/common/sync/model.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { newId } from '../electron/common/uuid.ts'
import { postToInbox } from './inbox.ts'
import { Refused } from './refused.ts'
import { isKnownKey, replaceKey } from './station-keys.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { takeTurn } from './turns.ts'

/* A code is used up by the first key that enrols with it. The same key may repeat its request, because the answer
   may have been lost on the way; anybody else's use of the code is refused. */

const DAY_MS = 86_400_000
/** Crockford's base 32: no I, L, O, U, so that a code read over the telephone arrives. 12 signs are 60 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * @param forStationId a known station whose key is lost or which was barred: it comes back by this code, with a new key
 * @returns a one-time code such as `K7QF-2M9D-XW4T`; only its hash is kept.
 */
export async function makeEnrolCode(
  db: Kysely<Tables>,
  {
    agencyId,
    agencyName,
    days = 7,
    forStationId = null,
  }: { agencyId: string; agencyName: string; days?: number; forStationId?: string | null },
  now: number,
): Promise<string> {
  const signs = Array.from({ length: 12 }, () => ALPHABET[randomInt(32)]!).join('')
  const times = { madeAt: toInstant(now), expiresAt: toInstant(now + days * DAY_MS) }
  await db
    .insertInto('enrolCodes')
    .values({ codeHash: hashOfCode(signs), agencyId, agencyName, ...times, stationId: null, forStationId })
    .execute()
  return signs.match(/.{4}/g)!.join('-')
}

function hashOfCode(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest('hex')
}

/** @throws Refused CODE_…, RANGE_TAKEN, STATION_CODE_TAKEN, KEY_ENROLLED; a refusal does not use up the code */
export async function enrol(
  db: Kysely<Tables>,
  request: EnrolmentRequest,
  serverPublicKey: string,
  now: number,
): Promise<Enrolment> {
  return transact(db, async (tx) => {
    await takeTurn(tx, request.agencyId)
    const codeHash = hashOfCode(request.code)
    const code = await tx
      .selectFrom('enrolCodes')
      .selectAll()
      .where('codeHash', '=', codeHash)
      .executeTakeFirst()
    if (!code) throw new Refused('CODE_UNKNOWN')
    if (code.agencyId !== request.agencyId) throw new Refused('CODE_OTHER_AGENCY')
    const stationId = code.stationId ?? code.forStationId ?? newId(now)
    if (code.stationId) await sameAgain(tx, code.stationId, request)
    else if (code.forStationId) {
      if (code.expiresAt < toInstant(now)) throw new Refused('CODE_EXPIRED')
      await readmit(tx, code.forStationId, request, now)
      await tx.updateTable('enrolCodes').set({ stationId }).where('codeHash', '=', codeHash).execute()
    } else {
      if (code.expiresAt < toInstant(now)) throw new Refused('CODE_EXPIRED')
      await refuseClash(tx, request)
      await tx
        .insertInto('stations')
        .values({
          id: stationId,
          agencyId: code.agencyId,
          agencyName: code.agencyName,
          code: request.stationCode,
          stationIndex: request.stationIndex,
          rangeFirst: request.range.first,
          rangeLast: request.range.last,
          publicKey: request.publicKey,
          enrolledAt: toInstant(now),
        })
        .execute()
      await greet(tx, request, now)
      await tx.updateTable('enrolCodes').set({ stationId }).where('codeHash', '=', codeHash).execute()
    }
    const { agencyId, stationCode, range } = request
    const serverTime = toInstant(now)
    return {
      stationId,
      stationCode,
      agencyId,
      agencyName: code.agencyName,
      range,
      serverPublicKey,
      serverTime,
    }
  })
}

/** The commune's other stations read it too: nobody joins unseen. */
async function greet(
  tx: Transaction<Tables>,
  { agencyId, stationCode, range }: EnrolmentRequest,
  now: number,
) {
  const text = `Máy ${stationCode} đã được đăng ký với dải số ${range.first}–${range.last}.`
  await postToInbox(tx, agencyId, {
    kind: 'message',
    at: toInstant(now),
    body: { title: 'Đăng ký máy', text },
  })
}

async function sameAgain(
  tx: Transaction<Tables>,
  stationId: string,
  request: EnrolmentRequest,
): Promise<void> {
  const station = await tx
    .selectFrom('stations')
    .selectAll()
    .where('id', '=', stationId)
    .executeTakeFirstOrThrow()
  const same =
    station.publicKey === request.publicKey &&
    station.code === request.stationCode &&
    station.rangeFirst === request.range.first &&
    station.rangeLast === request.range.last
  if (!same) throw new Refused('CODE_USED')
}

/** A known station comes back with a new key; its journal, its code and its range are what they were. */
async function readmit(
  tx: Transaction<Tables>,
  stationId: string,
  request: EnrolmentRequest,
  now: number,
): Promise<void> {
  const station = await tx
    .selectFrom('stations')
    .selectAll()
    .where('id', '=', stationId)
    .executeTakeFirstOrThrow()
  const same =
    station.code === request.stationCode &&
    station.rangeFirst === request.range.first &&
    station.rangeLast === request.range.last
  if (!same) throw new Refused('CODE_OTHER_STATION', { station: station.code })
  await refuseClash(tx, request, stationId)
  await replaceKey(tx, station, request.publicKey, now)
  await tx
    .updateTable('stations')
    .set({ retiredAt: null, revokedAt: null, stolenAt: null })
    .where('id', '=', stationId)
    .execute()
  const body = {
    title: 'Đăng ký lại máy',
    text: `Máy ${station.code} đã được đăng ký lại với khóa mới.`,
  }
  await postToInbox(tx, station.agencyId, { kind: 'message', at: toInstant(now), body })
}

async function refuseClash(
  tx: Transaction<Tables>,
  request: EnrolmentRequest,
  except: string | null = null,
): Promise<void> {
  if (await isKnownKey(tx, request.publicKey)) throw new Refused('KEY_ENROLLED')
  // A retired station's code and range are free for its successor; the numbers it used stay taken one by one.
  const living = await tx
    .selectFrom('stations')
    .selectAll()
    .where('agencyId', '=', request.agencyId)
    .where('retiredAt', 'is', null)
    .execute()
  const siblings = living.filter(({ id }) => id !== except)
  if (siblings.some(({ code }) => code === request.stationCode)) throw new Refused('STATION_CODE_TAKEN')
  const holder = siblings.find(
    ({ rangeFirst, rangeLast }) => rangeFirst <= request.range.last && request.range.first <= rangeLast,
  )
  if (holder)
    throw new Refused('RANGE_TAKEN', {
      station: holder.code,
      first: holder.rangeFirst,
      last: holder.rangeLast,
    })
}
