import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { AgencyId, PublicKey, StationRange } from '../../common/sync/model.ts'
import { Instant } from '../../common/time/model.ts'

/* The station's private key lies in the encrypted register and nowhere else: no file, no journal, no log, and no
   call hands it out. Whoever copies the register without its key slots has nothing. */

/** Ed25519, as the two halves of a JWK. */
export const KeyPair = z.strictObject({ publicKey: PublicKey, privateKey: z.string().min(40) })
export type KeyPair = z.infer<typeof KeyPair>

/** What enrolment left behind: whom to speak to, as whom, and by which key its word is known. */
export const Link = z.strictObject({
  ...KeyPair.shape,
  address: z.string(),
  stationId: z.string(),
  stationCode: z.string(),
  agencyId: AgencyId,
  agencyName: z.string(),
  range: StationRange,
  serverPublicKey: PublicKey,
  /** Keys that count beside it: the one the shared system has announced to follow it. */
  otherServerKeys: z.array(PublicKey).optional(),
  enrolledAt: Instant,
  /** Since when the present key is in use; absent: since enrolment. */
  keySince: Instant.optional(),
})
export type Link = z.infer<typeof Link>

const LINK = 'sync-link'
const StoredLink = Link.nullable()
/* A key whose enrolment may have been accepted without our hearing of it; it must not be thrown away. */
const PENDING = 'sync-pending-key'

/** The link to the shared system, or null on a PC that is not enrolled. */
export function getLink(db: Register): Link | null {
  return StoredLink.parse(getSetting(db, LINK) ?? null)
}

/** Inside a transaction. */
export function putLink(db: Register, link: Link): void {
  putSetting(db, LINK, link)
  putSetting(db, PENDING, null)
}

/** The key to enrol with: the one of an attempt that was not answered, else a new one; on the disk when this returns. */
export function keyToEnrol(db: Register, { fresh }: { fresh: boolean }): KeyPair {
  const pending = KeyPair.nullable().parse(getSetting(db, PENDING) ?? null)
  if (pending && !fresh) return pending
  const made = newKeyPair()
  db.immediate(() => putSetting(db, PENDING, made))
  return made
}

/** After a try with a fresh key that led nowhere. */
export function keepPendingKey(db: Register, key: KeyPair): void {
  db.immediate(() => putSetting(db, PENDING, key))
}

export function newKeyPair(): KeyPair {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { publicKey: jwk.x!, privateKey: jwk.d! }
}

/** The present key of the shared system first, then those that count beside it. */
export function serverKeysOf({ serverPublicKey, otherServerKeys = [] }: Link): string[] {
  return [serverPublicKey, ...otherServerKeys]
}

/** Inside a transaction. @param keys as `serverKeysOf` gives them */
export function putServerKeys(db: Register, keys: readonly string[]): void {
  const link = getLink(db)
  const [serverPublicKey, ...otherServerKeys] = keys
  if (!link || !serverPublicKey || serverKeysOf(link).join() === keys.join()) return
  putSetting(db, LINK, { ...link, serverPublicKey, otherServerKeys })
}

/** For signing. */
export function privateKeyOf({ publicKey, privateKey }: KeyPair): KeyObject {
  return createPrivateKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey },
    format: 'jwk',
  })
}
