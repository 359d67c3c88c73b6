import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Kysely, Selectable } from 'kysely'
import { HEADERS } from '../electron/common/sync/model.ts'
import { requestText, UNSIGNED_BODY } from '../electron/common/sync/signing.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { isSignedBy } from './identity.ts'
import { Refused } from './refused.ts'
import type { Tables } from './tables.ts'

export type Station = Selectable<Tables['stations']>

/**
 * Who is speaking? Checks the Ed25519 signature over the whole request and notes the contact.
 * @returns the station and its clock minus ours in ms, null when its time is unreadable
 * @throws Refused UNKNOWN_STATION, STATION_RETIRED, BAD_SIGNATURE
 */
export async function authenticate(
  db: Kysely<Tables>,
  request: { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer | 'stream' },
  now: number,
): Promise<{ station: Station; skewMs: number | null }> {
  const header = (name: string) => String(request.headers[name] ?? '')
  const stationId = header(HEADERS.station)
  const station = await db.selectFrom('stations').selectAll().where('id', '=', stationId).executeTakeFirst()
  if (!station) throw new Refused('UNKNOWN_STATION')
  const text = requestText({
    method: request.method,
    path: request.path,
    bodyHash:
      request.body === 'stream' ? UNSIGNED_BODY : createHash('sha256').update(request.body).digest('hex'),
    stationId,
    time: header(HEADERS.time),
    nonce: header(HEADERS.nonce),
    offset: header(HEADERS.offset),
  })
  if (!isSignedBy(station.publicKey, text, header(HEADERS.signature))) throw new Refused('BAD_SIGNATURE')
  if (station.retiredAt) throw new Refused('STATION_RETIRED')

  const skew = Date.parse(header(HEADERS.time)) - now
  const skewMs = Number.isNaN(skew) ? null : skew
  await db
    .updateTable('stations')
    .set({ lastSeenAt: toInstant(now), lastSkewMs: skewMs })
    .where('id', '=', stationId)
    .execute()
  return { station, skewMs }
}
