import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Kysely, Selectable } from 'kysely'
import { HEADERS } from '../electron/common/sync/model.ts'
import { requestText, UNSIGNED_BODY } from '../electron/common/sync/signing.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { isSignedBy } from './identity.ts'
import { keptQuery } from './kept-query.ts'
import { Refused } from './refused.ts'
import { beginNextKey } from './station-keys.ts'
import type { Tables } from './tables.ts'

export type Station = Selectable<Tables['stations']>

/**
 * Who is speaking? Checks the Ed25519 signature over the whole request and notes the contact.
 * A station that has announced its next key is known by either, and by the next one alone once it has used it.
 * @returns the station and its clock minus ours in ms, null when its time is unreadable
 * @throws Refused UNKNOWN_STATION, STATION_REVOKED, STATION_RETIRED, BAD_SIGNATURE
 */
export async function authenticate(
  db: Kysely<Tables>,
  request: { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer | 'stream' },
  now: number,
): Promise<{ station: Station; skewMs: number | null }> {
  const header = (name: string) => String(request.headers[name] ?? '')
  const stationId = header(HEADERS.station)
  const known = () => db.selectFrom('stations').selectAll().where('id', '=', stationId)
  const [station] = await keptQuery(db, 'station', known, [stationId])
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
  const signature = header(HEADERS.signature)
  const { publicKey, nextPublicKey } = station
  const byNext = nextPublicKey !== null && isSignedBy(nextPublicKey, text, signature)
  if (!byNext && !isSignedBy(publicKey, text, signature)) throw new Refused('BAD_SIGNATURE')
  refuseBarred(station)
  if (byNext) await beginNextKey(db, station, nextPublicKey, now)

  const skew = Date.parse(header(HEADERS.time)) - now
  const skewMs = Number.isNaN(skew) ? null : skew
  await noteContact(db, station, skewMs, now)
  return { station: byNext ? { ...station, publicKey: nextPublicKey, nextPublicKey: null } : station, skewMs }
}

const NOTED_EVERY_MS = 30_000
const SKEW_MOVED_MS = 5000

/** Not each request of a busy station: every note is a commit on the disk. */
async function noteContact(
  db: Kysely<Tables>,
  { id, lastSeenAt, lastSkewMs }: Station,
  skewMs: number | null,
  now: number,
): Promise<void> {
  const isRecent = lastSeenAt !== null && Math.abs(now - Date.parse(lastSeenAt)) < NOTED_EVERY_MS
  const isSame =
    skewMs === lastSkewMs ||
    (skewMs !== null && lastSkewMs !== null && Math.abs(skewMs - lastSkewMs) < SKEW_MOVED_MS)
  if (isRecent && isSame) return
  await db
    .updateTable('stations')
    .set({ lastSeenAt: toInstant(now), lastSkewMs: skewMs })
    .where('id', '=', id)
    .execute()
}

/**
 * Nothing more is taken from a PC that was stolen, nor from one that was given up.
 * @throws Refused STATION_REVOKED, STATION_RETIRED
 */
export function refuseBarred({ revokedAt, retiredAt }: Pick<Station, 'revokedAt' | 'retiredAt'>): void {
  if (revokedAt) throw new Refused('STATION_REVOKED')
  if (retiredAt) throw new Refused('STATION_RETIRED')
}
