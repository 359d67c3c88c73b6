import { createHash, createPublicKey, verify } from 'node:crypto'
import { open } from 'node:fs/promises'
import { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import type { PacketSource, PacketTools } from '../../common/packets/tools.ts'

const PIECE_BYTES = 1_048_576

export const packetTools: PacketTools = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  sha256: () => {
    const hash = createHash('sha256')
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
  },
  isSignedBy: (publicKey, text, signature) => {
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
      return verify(null, Buffer.from(text, 'utf8'), key, signature)
    } catch {
      return false
    }
  },
}

/** A file on the disk, read in pieces. */
export async function fileSource(path: string): Promise<PacketSource> {
  const file = await open(path)
  const { size } = await file.stat().finally(() => file.close())
  return {
    size,
    async *read(from, to) {
      const opened = await open(path)
      try {
        for (let at = from; at < to; ) {
          const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, to - at))
          const { bytesRead } = await opened.read(piece, 0, piece.length, at)
          if (bytesRead === 0) return
          at += bytesRead
          yield piece.subarray(0, bytesRead)
        }
      } finally {
        await opened.close()
      }
    },
  }
}

/** Encrypts as it is read. @param bytes length of `plain` @returns the age file and its length */
export async function encryptTo(
  recipient: string,
  plain: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ body: AsyncIterable<Uint8Array>; bytes: number }> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const body = await encrypter.encrypt(streamOf(plain))
  return { body: piecesOf(body), bytes: body.size(bytes) }
}

/** @throws when it is not encrypted to this identity, and from the stream when it was changed */
export async function decryptWith(
  identity: string,
  body: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return piecesOf(await decrypter.decrypt(streamOf(body)))
}

/* Node's streams of the web are what the library wants and gives; only their names differ from the browser's. */
const streamOf = (pieces: AsyncIterable<Uint8Array>) =>
  WebStream.from(pieces) as unknown as ReadableStream<Uint8Array>
const piecesOf = (stream: ReadableStream<Uint8Array>) => stream as unknown as AsyncIterable<Uint8Array>
