import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { PacketSource, PacketTools } from '../../electron/common/packets/tools.ts'
import { isSignedBy } from '../identity.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

export const packetTools: PacketTools = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => utf8.decode(bytes),
  sha256() {
    const hash = createHash('sha256')
    return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') }
  },
  isSignedBy: (publicKey, text, signature) =>
    isSignedBy(publicKey, text, Buffer.from(signature).toString('base64url')),
}

/** A file that was brought, read in pieces. */
export async function broughtFile(path: string): Promise<PacketSource> {
  const { size } = await stat(path)
  return {
    size,
    read: (from, to) =>
      createReadStream(path, { start: from, end: Math.max(from, to - 1), highWaterMark: 1_048_576 }),
  }
}
