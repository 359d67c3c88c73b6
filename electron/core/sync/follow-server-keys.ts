import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Status } from '../../common/sync/model.ts'
import { serverKeyText, statusText } from '../../common/sync/signing.ts'
import { Blocked } from './line-fault.ts'
import type { Link } from './link.ts'

/**
 * Which keys are the shared system's now: from the one we know, along the steps that each key signed for the next.
 * However long this PC was away, it finds the key that signs today; and whoever answers without having such a key is
 * somebody else.
 * @param nonce of the request that the status answers
 * @returns the key that signs now; beside it the one announced to follow, and the one before until the next contact
 * @throws Blocked WRONG_SERVER
 */
export function followServerKeys(
  link: Link,
  { proof, serverKeys = [], serverTime }: Status,
  nonce: string,
): Pick<Link, 'serverPublicKey' | 'otherServerKeys'> {
  const { serverPublicKey: known, otherServerKeys, stationId } = link
  // The first version proves nothing here; its receipts do.
  if (proof === undefined) return { serverPublicKey: known, otherServerKeys: otherServerKeys ?? [] }
  const path = [known]
  for (const { publicKey, next, signature } of serverKeys) {
    const step = serverKeyText({ publicKey, next })
    if (publicKey === path.at(-1) && isSignedBy(publicKey, step, signature)) path.push(next)
  }
  const text = statusText({ stationId, serverTime, nonce })
  const present = path.findIndex((key) => isSignedBy(key, text, proof))
  if (present < 0) throw new Blocked('WRONG_SERVER')
  const before = present > 0 ? [known] : []
  return { serverPublicKey: path[present]!, otherServerKeys: [...path.slice(present + 1), ...before] }
}

/** Is the signature (base64url) by one of the keys? @param publicKey raw Ed25519, base64url */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), keyOf(publicKey), Buffer.from(signature, 'base64url'))
}

function keyOf(raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' })
}
