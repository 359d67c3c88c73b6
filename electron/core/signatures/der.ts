/* As much DER as a signature needs: writing is concatenation, reading is walking. Bytes that came from elsewhere
   (names, certificates) are carried over as they are, never written anew. */

/** One DER element: tag, its content, and all its bytes. */
export type Element = { tag: number; content: Buffer; whole: Buffer }

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific, constructed. */
  context: (n: number) => 0xa0 | n,
} as const

/** An element with the given content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts)
export const octets = (bytes: Uint8Array): Buffer => der(TAG.octets, bytes)
export const nothing = Buffer.from([TAG.null, 0])

/** SET OF: its members sorted by their bytes, as DER asks. */
export function setOf(tag: number, members: readonly Buffer[]): Buffer {
  return der(tag, ...members.toSorted((a, b) => Buffer.compare(a, b)))
}

/** A small whole number, or the big-endian bytes of an unsigned one. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value)
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const short = bytes.subarray(start)
  return der(TAG.integer, ...(short[0]! >= 0x80 ? [Buffer.from([0])] : []), short)
}

/** `1.2.840.113549.1.7.2` */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** The elements that lie one after another in some bytes. @throws RangeError for bytes that are no DER. */
export function elements(bytes: Buffer): Element[] {
  const found: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at)
    found.push(element)
    at += element.whole.length
  }
  return found
}

/** The one element that begins here. @throws RangeError */
export function elementAt(bytes: Buffer, at = 0): Element {
  const tag = bytes.readUInt8(at)
  let length = bytes.readUInt8(at + 1)
  let start = at + 2
  if (length >= 0x80) {
    const size = length & 0x7f
    if (size === 0 || size > 4) throw new RangeError('not DER')
    length = bytes.readUIntBE(start, size)
    start += size
  }
  if (start + length > bytes.length) throw new RangeError('DER ends too early')
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(8, '0'), 'hex')
  const short = bytes.subarray(bytes.findIndex((byte) => byte !== 0))
  return Buffer.from([0x80 | short.length, ...short])
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest & 0x7f) | 0x80)
  }
  return digits
}
