import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { FileFault } from './file-fault.ts'

/* Format 1:  'QMCF' · version 1 · nonce (12) · AES-256-GCM ciphertext · tag (16).
   The additional data are the header and the file's name, so that neither a header nor a whole file
   moved under another name passes. A nonce is random and used once: a file is sealed once and never rewritten. */
const MAGIC = Buffer.from('QMCF')
const VERSION = 1
const HEADER = MAGIC.length + 1 + 12
const TAG = 16
const PIECE = 1 << 20

/** Bytes a sealed file is longer than its content. */
export const SEAL_OVERHEAD = HEADER + TAG

/** The two keys of the store, derived from the register's data key so that neither serves another purpose. */
export type FileKeys = { content: Buffer; name: Buffer }

/** @param dataKey 32 random bytes, the key of the register. */
export function deriveFileKeys(dataKey: Uint8Array): FileKeys {
  if (dataKey.length !== 32) throw new RangeError('the data key has 32 bytes')
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `quay-mot-cua/files/${purpose}/1`, 32))
  return { content: derive('content'), name: derive('name') }
}

/** SHA-256 of the content, hex: the name by which register, journal and district know a file. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The name on disk: without the key nobody can tell whether a document they hold is in the store. */
export function nameOnDisk(keys: FileKeys, sha256: string): string {
  return createHmac('sha256', keys.name).update(Buffer.from(sha256, 'hex')).digest('hex')
}

/** Encrypts a content under its name on disk. */
export function seal(keys: FileKeys, name: string, bytes: Uint8Array): Buffer {
  const header = Buffer.concat([MAGIC, Buffer.of(VERSION), randomBytes(12)])
  const cipher = createCipheriv('aes-256-gcm', keys.content, header.subarray(-12))
  cipher.setAAD(Buffer.concat([header, Buffer.from(name, 'hex')]))
  const sealed = Buffer.allocUnsafe(bytes.length + SEAL_OVERHEAD)
  header.copy(sealed)
  // Piece by piece: a document of some megabytes is not held three times.
  for (let at = 0; at < bytes.length; at += PIECE) {
    cipher.update(bytes.subarray(at, at + PIECE)).copy(sealed, HEADER + at)
  }
  cipher.final()
  cipher.getAuthTag().copy(sealed, sealed.length - TAG)
  return sealed
}

/**
 * Decrypts and proves a sealed file.
 * @throws FileFault FILE_DAMAGED when a single bit is not as it was written, or the content is not `sha256`.
 */
export function unseal(keys: FileKeys, name: string, sha256: string, sealed: Buffer): Buffer {
  const header = sealed.subarray(0, HEADER)
  if (sealed.length < SEAL_OVERHEAD || !header.subarray(0, 4).equals(MAGIC) || header[4] !== VERSION) {
    throw new FileFault('FILE_DAMAGED')
  }
  const decipher = createDecipheriv('aes-256-gcm', keys.content, header.subarray(-12), { authTagLength: TAG })
  decipher.setAAD(Buffer.concat([header, Buffer.from(name, 'hex')]))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  let bytes: Buffer
  try {
    bytes = decipher.update(sealed.subarray(HEADER, sealed.length - TAG))
    // Nothing is left over in this mode; here the tag is proved.
    decipher.final()
  } catch (cause) {
    throw new FileFault('FILE_DAMAGED', cause)
  }
  if (sha256Of(bytes) !== sha256) throw new FileFault('FILE_DAMAGED')
  return bytes
}
