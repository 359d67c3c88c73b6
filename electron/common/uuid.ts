/* Web Crypto is there in Node, Electron and the renderer alike; common/ has the types of none of them. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/**
 * A UUID version 7 (RFC 9562): sorts by time of making, so that rows written together lie together.
 * @param now milliseconds since 1970; the caller's clock, so that demo and tests stay reproducible in order.
 */
export function newId(now: number = Date.now()): string {
  const bytes = sixteenRandom()
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]!
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/* Asking the system for randomness takes longer than all the rest, so it is asked for many at a time. */
const pool = new Uint8Array(16 * 128)
let used = pool.length

function sixteenRandom(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += 16
  return pool.slice(used - 16, used)
}
