import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { Instant } from '../../common/time/model.ts'

/* Invariant: the data key is never on disk in the clear. keys.json holds it once per account and once for the
   recovery sheet, each wrapped with AES-256-GCM under a key that argon2id makes of the password or code. The file
   is replaced whole (write, fsync, rename, fsync folder), so a power cut leaves the old slots or the new ones. */

const Base64 = z.base64()
const Slot = z.strictObject({
  /** Account id, or `recovery`. */
  id: z.string(),
  /** What is typed at sign-in; empty for the recovery slot. */
  login: z.string(),
  salt: Base64,
  memoryCost: z.int().positive(),
  timeCost: z.int().positive(),
  parallelism: z.int().positive(),
  nonce: Base64,
  wrapped: Base64,
})
export type Slot = z.infer<typeof Slot>

export const KeyFile = z.strictObject({
  version: z.literal(1),
  /** What the locked screen may say before anything is decrypted; no personal data. */
  commune: z.strictObject({ name: z.string(), demo: z.boolean() }),
  slots: z.array(Slot),
  /** Wrong attempts in a row by login, so that the waiting time survives a restart. */
  failures: z.record(z.string(), z.strictObject({ count: z.int().positive(), lastAt: Instant })),
  /** Wrong attempts not yet written into the journal, which cannot be opened without the right password. */
  unjournaled: z.array(z.strictObject({ login: z.string(), at: Instant })),
})
export type KeyFile = z.infer<typeof KeyFile>

export type Cost = Pick<Slot, 'memoryCost' | 'timeCost' | 'parallelism'>
export const RECOVERY = 'recovery'

/** Password hashing cost on the counter's PC: about half a second on an old one (OWASP's floor is a third of it). */
export const COST: Cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

export function keyFilePath(folder: string): string {
  return join(folder, 'keys.json')
}

/** The key file of a profile folder; null when there is none. Throws on a damaged one: never replaced silently. */
export function readKeyFile(folder: string): KeyFile | null {
  const path = keyFilePath(folder)
  return existsSync(path) ? KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

export function writeKeyFile(folder: string, keys: KeyFile): void {
  const path = keyFilePath(folder)
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(keys, null, 1))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
  if (process.platform === 'win32') return // Windows has no fsync of a folder
  const parent = openSync(dirname(path), 'r')
  try {
    fsyncSync(parent)
  } finally {
    closeSync(parent)
  }
}

/** Puts a slot in place of the one its owner had, and of any left over under the same login. */
export function putSlot(keys: KeyFile, slot: Slot): void {
  const others = keys.slots.filter(
    ({ id, login }) => id !== slot.id && (slot.login === '' || login !== slot.login),
  )
  keys.slots = [...others, slot]
}

/** Wraps the data key for one account or for the recovery code. */
export async function makeSlot(
  { id, login, secret, dataKey }: { id: string; login: string; secret: string; dataKey: Uint8Array },
  cost: Cost,
): Promise<Slot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(secret, salt, cost), nonce)
  cipher.setAAD(Buffer.from(id, 'utf8'))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  const { memoryCost, timeCost, parallelism } = cost
  return {
    id,
    login,
    salt: salt.toString('base64'),
    memoryCost,
    timeCost,
    parallelism,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  }
}

/** The data key, or null when the password or code is wrong. */
export async function openSlot(slot: Slot, secret: string): Promise<Uint8Array | null> {
  const key = await keyFrom(secret, Buffer.from(slot.salt, 'base64'), slot)
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
  decipher.setAAD(Buffer.from(slot.id, 'utf8'))
  decipher.setAuthTag(wrapped.subarray(-16))
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}

async function keyFrom(secret: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  // A keyboard may type a password decomposed on one PC and composed on another.
  return hashRaw(secret.normalize('NFKC'), {
    salt,
    memoryCost: cost.memoryCost,
    timeCost: cost.timeCost,
    parallelism: cost.parallelism,
    outputLen: 32,
    algorithm: 2, // argon2id; the library's enum is ambient and cannot be imported here
  })
}
