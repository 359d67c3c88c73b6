import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { PacketKey } from '../../electron/common/sync/model.ts'
import { packetKeyText } from '../../electron/common/sync/signing.ts'
import type { Identity } from '../identity.ts'
import { writeOnce } from '../write-durably.ts'

/* The age identity stays when the server's signing key changes: a packet may be under way for weeks. It lies beside
   that key and is to be kept as safe; without it no packet can be read. Plain X25519, which every age can. */

/** Reads the age identity from the data folder; makes it at first, readable by the server's user only. */
export async function packetIdentity(dataDir: string): Promise<string> {
  const path = join(dataDir, 'packet-key.txt')
  if (!existsSync(path)) writeOnce(path, `${await generateX25519Identity()}\n`)
  return readFileSync(path, 'utf8').trim()
}

/** What stations are told, with the server's word for it. */
export async function packetKey(identity: string, server: Identity): Promise<PacketKey> {
  const recipient = await identityToRecipient(identity)
  return { recipient, signature: server.sign(packetKeyText(recipient)) }
}
