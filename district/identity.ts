import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ServerKeyStep } from '../electron/common/sync/model.ts'
import { serverKeyText } from '../electron/common/sync/signing.ts'
import { writeDurably, writeOnce } from './write-durably.ts'

/* The server's key changes in two steps. `announce` makes the next key and has the present one vouch for it; stations
   learn of it at their next contact and keep both. `switch` lets it sign. The steps are told for ever, so that a
   station that was away for years still finds its way from the key it knows to the one that signs.
   A key that was stolen must not vouch for anything: then stations are to be enrolled anew, each with a code. */

/** The server's own Ed25519 key: it signs receipts, and stations keep its public half from enrolment on. */
export type Identity = {
  readonly publicKey: string
  /** From the first key to the one that comes next. */
  readonly steps: ServerKeyStep[]
  sign: (text: string) => string
}

const filesIn = (dataDir: string) => ({
  present: join(dataDir, 'server-key.pem'),
  next: join(dataDir, 'server-key-next.pem'),
  steps: join(dataDir, 'server-keys.json'),
})

/**
 * Reads the key from the data folder; makes it at first start, readable by the server's user only. A key that was
 * switched beside the running server is noticed at the next use.
 */
export function serverIdentity(dataDir: string): Identity {
  const files = filesIn(dataDir)
  if (!existsSync(files.present)) writeOnce(files.present, newKey())
  let read = ''
  let key = createPrivateKey(readFileSync(files.present))
  let publicKey = publicOf(key)
  let steps: ServerKeyStep[] = []
  const look = () => {
    const state = [files.present, files.steps].map(stateOf).join()
    if (state === read) return
    key = createPrivateKey(readFileSync(files.present))
    publicKey = publicOf(key)
    steps = readSteps(files.steps)
    read = state
  }
  return {
    get publicKey() {
      look()
      return publicKey
    },
    get steps() {
      look()
      return steps
    },
    sign: (text) => {
      look()
      return signText(key, text)
    },
  }
}

/** Makes the next key, if there is none yet, and has the present one name it. @returns the next public key */
export function announceServerKey(dataDir: string): string {
  const files = filesIn(dataDir)
  const present = createPrivateKey(readFileSync(files.present))
  if (!existsSync(files.next)) writeOnce(files.next, newKey())
  const next = publicOf(createPrivateKey(readFileSync(files.next)))
  const publicKey = publicOf(present)
  const steps = readSteps(files.steps)
  if (steps.at(-1)?.next === next) return next
  const step = { publicKey, next, signature: signText(present, serverKeyText({ publicKey, next })) }
  writeDurably(files.steps, JSON.stringify([...steps, step], null, 1))
  return next
}

/** From now on the announced key signs; the former one is gone. @returns its public half, or null when none was announced */
export function switchServerKey(dataDir: string): string | null {
  const files = filesIn(dataDir)
  if (!existsSync(files.next)) return null
  const next = publicOf(createPrivateKey(readFileSync(files.next)))
  if (readSteps(files.steps).at(-1)?.next !== next) return null
  renameSync(files.next, files.present)
  return next
}

function readSteps(path: string): ServerKeyStep[] {
  return existsSync(path) ? z.array(ServerKeyStep).parse(JSON.parse(readFileSync(path, 'utf8'))) : []
}

function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stat ? `${stat.ino}/${stat.mtimeNs}` : ''
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

function publicOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x!
}

function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64url')
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
