import { canonical } from '../journal/canonical.ts'
import { MOST_SECTION_BYTES, PacketFault, Section } from './model.ts'
import { gather, type PacketTools } from './tools.ts'

/* A section: four bytes with the length of its JSON (big-endian), the JSON, and as many raw bytes as its `bytes` says. */

/** The bytes in front of a section's content. */
export function sectionHead(section: Section, { encode }: Pick<PacketTools, 'encode'>): Uint8Array {
  const json = encode(canonical(section))
  const head = new Uint8Array(4 + json.length)
  new DataView(head.buffer).setUint32(0, json.length)
  head.set(json, 4)
  return head
}

/**
 * The sections of a decrypted part, in order. Content that was not read is passed over.
 * @throws PacketFault DAMAGED when it is not made so; what decryption throws
 */
export async function* readSections(
  body: AsyncIterable<Uint8Array>,
  tools: Pick<PacketTools, 'decode'>,
): AsyncGenerator<{ section: Section; content: AsyncIterable<Uint8Array> }> {
  const pull = puller(body)
  for (;;) {
    const length = await exactly(pull, 4, true)
    if (!length) return
    const size = new DataView(length.buffer, length.byteOffset).getUint32(0)
    if (size > MOST_SECTION_BYTES) throw new PacketFault('DAMAGED')
    const section = parse((await exactly(pull, size, false))!, tools)
    let left = section.bytes
    const content = (async function* () {
      while (left > 0) {
        const piece = await pull(left)
        if (!piece) throw new PacketFault('DAMAGED')
        left -= piece.length
        yield piece
      }
    })()
    yield { section, content }
    // What the reader left lies in front of the next section.
    while (left > 0) {
      const piece = await pull(left)
      if (!piece) throw new PacketFault('DAMAGED')
      left -= piece.length
    }
  }
}

function parse(json: Uint8Array, { decode }: Pick<PacketTools, 'decode'>): Section {
  try {
    return Section.parse(JSON.parse(decode(json)))
  } catch {
    throw new PacketFault('DAMAGED')
  }
}

type Pull = (most: number) => Promise<Uint8Array | null>

/** Hands out what comes in pieces of at most so many bytes. */
function puller(body: AsyncIterable<Uint8Array>): Pull {
  const pieces = body[Symbol.asyncIterator]()
  let rest = new Uint8Array(0)
  return async (most) => {
    while (rest.length === 0) {
      const next = await pieces.next()
      if (next.done) return null
      rest = next.value as Uint8Array<ArrayBuffer>
    }
    const piece = rest.subarray(0, most)
    rest = rest.subarray(piece.length)
    return piece
  }
}

async function exactly(pull: Pull, length: number, mayEnd: boolean): Promise<Uint8Array | null> {
  let got = 0
  const pieces = (async function* () {
    while (got < length) {
      const piece = await pull(length - got)
      if (!piece) return
      got += piece.length
      yield piece
    }
  })()
  const whole = await gather(pieces)
  if (got === 0 && mayEnd) return null
  if (got < length) throw new PacketFault('DAMAGED')
  return whole
}
