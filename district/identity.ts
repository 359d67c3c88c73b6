import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The server's own Ed25519 key: it signs receipts, and stations keep its public half from enrolment on. */
export type Identity = { publicKey: string; sign: (text: string) => string }

/** Reads the key from the data folder; makes it at first start, readable by the server's user only. */
export function serverIdentity(dataDir: string): Identity {
  const path = join(dataDir, 'server-key.pem')
  if (!existsSync(path)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    const file = openSync(`${path}.new`, 'w', 0o600)
    writeSync(file, pem as string)
    fsyncSync(file)
    closeSync(file)
    renameSync(`${path}.new`, path)
  }
  const key = createPrivateKey(readFileSync(path))
  return {
    publicKey: createPublicKey(key).export({ format: 'jwk' }).x!,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  }
}

/** An Ed25519 public key from its raw base64url form. @throws when it is not one */
function publicKeyOf(raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' })
}

/** Is `signature` (base64url) the key's over the text? False for anything malformed. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(
      null,
      Buffer.from(text, 'utf8'),
      publicKeyOf(publicKey),
      Buffer.from(signature, 'base64url'),
    )
  } catch {
    return false
  }
}
