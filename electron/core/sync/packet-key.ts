import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { type PacketKey, PublicKey } from '../../common/sync/model.ts'
import { packetKeyText } from '../../common/sync/signing.ts'

/* To whom packets on a stick are encrypted. Only a recipient that the shared system's own key vouches for is kept:
   whoever could slip in another one would read the citizens' papers. */

const SETTING = 'packet-key'
const Kept = z.object({ recipient: z.string(), server: PublicKey })

/** The shared system's age recipient, or null as long as it was not heard from that very system. */
export function getPacketKey(db: Register, server: string): string | null {
  const kept = Kept.safeParse(getSetting(db, SETTING)).data
  return kept?.server === server ? kept.recipient : null
}

/** Keeps what enrolment or a status brought. @returns whether the key is the system's own word; nothing is kept if not */
export function keepPacketKey(db: Register, server: string, told: PacketKey | undefined): boolean {
  if (!told) return true
  const { recipient, signature } = told
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: server }, format: 'jwk' })
  const text = Buffer.from(packetKeyText(recipient), 'utf8')
  if (!verify(null, text, key, Buffer.from(signature, 'base64url'))) return false
  if (getPacketKey(db, server) !== recipient) putSetting(db, SETTING, { recipient, server })
  return true
}
