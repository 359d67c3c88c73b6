import { createHash } from 'node:crypto'
import { type Certificate, chainOf, readCertificate } from './certificate.ts'
import { integer, nothing, octets, oid, sequence } from './der.ts'
import { CKA, CKF, CKM, CKO, CKR, CKU, loadModule, type Module } from './pkcs11.ts'
import { SigningFault } from './signing-fault.ts'
import type { SigningKeys } from './signing-keys.ts'

const LONG = process.platform === 'win32' ? 4 : 8
const SHA_256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing)
/** What a token says once it is not there any more. */
const REMOVED: readonly number[] = [
  CKR.DEVICE_REMOVED,
  CKR.DEVICE_ERROR,
  CKR.TOKEN_NOT_PRESENT,
  CKR.SESSION_CLOSED,
  CKR.SESSION_HANDLE_INVALID,
  CKR.OBJECT_HANDLE_INVALID,
  CKR.SLOT_ID_INVALID,
  CKR.USER_NOT_LOGGED_IN,
]

/**
 * Opens the first token that a module finds, with the officer's PIN. The PIN is kept as bytes for keys that ask for it
 * at each signature, and wiped by `close`.
 * @throws SigningFault
 */
export function openToken(path: string, secret: string): SigningKeys {
  const module = load(path)
  const pin = Buffer.from(secret, 'utf8')
  try {
    const slot = slotWithToken(module)
    const session = openSession(module, slot)
    login(module, session, slot, pin)
    const pairs = pairsOn(module, session)
    return {
      chains: pairs.map(({ chain }) => chain.map(({ der }) => der)),
      sign: (index, data) => signWith({ module, session, pin }, pairs[index]!, data),
      close: () => {
        pin.fill(0)
        module.C_Logout(session)
        module.C_CloseSession(session)
        module.C_Finalize(null)
      },
    }
  } catch (error) {
    pin.fill(0)
    module.C_Finalize(null)
    throw error
  }
}

function load(path: string): Module {
  let module: Module
  try {
    module = loadModule(path)
  } catch {
    throw new SigningFault('MODULE_GONE')
  }
  const code = module.C_Initialize(null)
  if (code !== CKR.OK && code !== CKR.CRYPTOKI_ALREADY_INITIALIZED) throw new SigningFault('MODULE_GONE')
  return module
}

/* An empty token counts as one: SoftHSM always shows one more slot, to be filled, so the first that has been given a
   PIN is taken. */
const INITIALISED = 0x400
const PIN_SET = 0x8

function slotWithToken(module: Module): number {
  const count = [0]
  if (module.C_GetSlotList(1, null, count) !== CKR.OK) throw new SigningFault('NO_TOKEN')
  const room = Buffer.alloc(LONG * Math.max(1, count[0]!))
  if (module.C_GetSlotList(1, room, count) !== CKR.OK) throw new SigningFault('NO_TOKEN')
  let found: number | null = null
  for (let index = 0; index < count[0]!; index++) {
    const slot = readLong(room, index * LONG)
    const flags = flagsOf(module, slot)
    if (flags === null || (flags & INITIALISED) === 0) continue
    if (flags & PIN_SET) return slot
    found ??= slot
  }
  if (found !== null) throw new SigningFault('PIN_NOT_SET')
  throw new SigningFault('NO_TOKEN')
}

function openSession(module: Module, slot: number): number {
  const session = [0]
  const code = module.C_OpenSession(slot, CKF.SERIAL_SESSION, null, null, session)
  if (code !== CKR.OK) throw faultOf(code, 'NO_TOKEN')
  return session[0]!
}

function login(module: Module, session: number, slot: number, pin: Buffer): void {
  const code = module.C_Login(session, CKU.USER, pin, pin.length)
  if (code === CKR.OK || code === CKR.USER_ALREADY_LOGGED_IN) return
  const flags = flagsOf(module, slot) ?? 0
  if (code === CKR.PIN_LOCKED || flags & CKF.USER_PIN_LOCKED) throw new SigningFault('PIN_LOCKED')
  if (code === CKR.PIN_INCORRECT || code === CKR.PIN_INVALID || code === CKR.PIN_LEN_RANGE) {
    const left = flags & CKF.USER_PIN_FINAL_TRY ? 'last' : flags & CKF.USER_PIN_COUNT_LOW ? 'few' : 'some'
    throw new SigningFault('WRONG_PIN', { left })
  }
  if (code === CKR.PIN_EXPIRED || code === CKR.USER_PIN_NOT_INITIALIZED) {
    throw new SigningFault('PIN_NOT_SET')
  }
  throw faultOf(code, 'SIGNING_FAILED')
}

type Pair = { key: number; chain: Certificate[]; asksEachTime: boolean }

/**
 * Certificates whose private key has the same CKA_ID, each with what else of its chain lies on the token.
 * @throws SigningFault when there is none
 */
function pairsOn(module: Module, session: number): Pair[] {
  const certificates = find(module, session, CKO.CERTIFICATE).flatMap((object) => {
    const value = attribute(module, session, object, CKA.VALUE)
    try {
      return value ? [{ id: attribute(module, session, object, CKA.ID), read: readCertificate(value) }] : []
    } catch {
      // A key of a kind that is not for signing papers.
      return []
    }
  })
  const keys = find(module, session, CKO.PRIVATE_KEY).flatMap((key) => {
    const signs = attribute(module, session, key, CKA.SIGN)
    return signs?.[0] === 0 ? [] : [{ key, id: attribute(module, session, key, CKA.ID) }]
  })
  const all = certificates.map(({ read }) => read)
  const pairs = certificates.flatMap(({ id, read }) => {
    const found = keys.find((one) => id && one.id?.equals(id))
    if (!found || !read.signs) return []
    const asks = attribute(module, session, found.key, CKA.ALWAYS_AUTHENTICATE)
    return [{ key: found.key, chain: chainOf(read, all), asksEachTime: asks?.[0] === 1 }]
  })
  if (pairs.length > 0) return pairs
  throw new SigningFault(
    all.some(({ signs }) => signs) && keys.length === 0 ? 'NO_PRIVATE_KEY' : 'NO_SIGNING_KEY',
  )
}

function signWith(
  { module, session, pin }: { module: Module; session: number; pin: Buffer },
  { key, chain, asksEachTime }: Pair,
  data: Uint8Array,
): Uint8Array {
  const rsa = chain[0]!.keyType === 'rsa'
  const hash = createHash('sha256').update(data).digest()
  const input = rsa ? sequence(SHA_256, octets(hash)) : hash
  const mechanism = { mechanism: rsa ? CKM.RSA_PKCS : CKM.ECDSA, parameter: null, length: 0 }
  check(module.C_SignInit(session, mechanism, key))
  if (asksEachTime) check(module.C_Login(session, CKU.CONTEXT_SPECIFIC, pin, pin.length))
  const room = Buffer.alloc(1024)
  const length = [room.length]
  check(module.C_Sign(session, input, input.length, room, length))
  const raw = room.subarray(0, length[0])
  if (rsa) return Buffer.from(raw)
  const half = raw.length / 2
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)))
}

function check(code: number): void {
  if (code !== CKR.OK) throw faultOf(code, 'SIGNING_FAILED')
}

function faultOf(code: number, otherwise: 'NO_TOKEN' | 'SIGNING_FAILED'): SigningFault {
  if (code === CKR.PIN_LOCKED) return new SigningFault('PIN_LOCKED')
  if (REMOVED.includes(code)) return new SigningFault(otherwise === 'NO_TOKEN' ? 'NO_TOKEN' : 'TOKEN_REMOVED')
  return new SigningFault(otherwise, { code: code.toString(16) })
}

function find(module: Module, session: number, kind: number): number[] {
  const wanted = Buffer.alloc(LONG)
  wanted.writeUInt32LE(kind)
  const template = [{ type: CKA.CLASS, value: wanted, length: LONG }]
  check(module.C_FindObjectsInit(session, template, 1))
  const found: number[] = []
  const room = Buffer.alloc(LONG * 32)
  for (;;) {
    const count = [0]
    check(module.C_FindObjects(session, room, 32, count))
    if (count[0] === 0) break
    for (let index = 0; index < count[0]!; index++) found.push(readLong(room, index * LONG))
  }
  module.C_FindObjectsFinal(session)
  return found
}

/** The value of an attribute; null when the object has none. */
function attribute(module: Module, session: number, object: number, type: number): Buffer | null {
  const room = Buffer.alloc(16_384)
  const template = [{ type, value: room, length: room.length }]
  if (module.C_GetAttributeValue(session, object, template, 1) !== CKR.OK) return null
  return Buffer.from(room.subarray(0, Number(template[0]!.length)))
}

function flagsOf(module: Module, slot: number): number | null {
  const info: { flags?: number } = {}
  return module.C_GetTokenInfo(slot, info) === CKR.OK ? Number(info.flags) : null
}

function readLong(bytes: Buffer, at: number): number {
  return LONG === 4 ? bytes.readUInt32LE(at) : Number(bytes.readBigUInt64LE(at))
}
