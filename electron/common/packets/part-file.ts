import {
  headLineOf,
  MAGIC,
  MOST_HEAD_BYTES,
  PacketFault,
  PacketHead,
  SIGNATURE_BYTES,
  signedText,
} from './model.ts'
import { gather, type PacketSource, type PacketTools } from './tools.ts'

/** A file of a packet of which the head has been read, and nothing been proven yet. */
export type PartFile = {
  source: PacketSource
  head: PacketHead
  headLine: string
  /** Where the age file begins. */
  bodyAt: number
}

/**
 * Reads the head of a file.
 * @throws PacketFault NOT_A_PACKET, OTHER_VERSION, HALF_COPIED, DAMAGED
 */
export async function readPartHead(source: PacketSource, tools: PacketTools): Promise<PartFile> {
  const start = await gather(source.read(0, Math.min(source.size, MAGIC.length + MOST_HEAD_BYTES)))
  const magic = ascii(start.subarray(0, MAGIC.length))
  if (magic !== MAGIC) {
    // The number in front of the line's end is the version.
    if (/^quay-mot-cua\/packet\/\d/.test(magic)) throw new PacketFault('OTHER_VERSION')
    throw new PacketFault(magic !== '' && MAGIC.startsWith(magic) ? 'HALF_COPIED' : 'NOT_A_PACKET')
  }
  const end = start.indexOf(10, MAGIC.length)
  if (end < 0) {
    throw new PacketFault(start.length < MAGIC.length + MOST_HEAD_BYTES ? 'HALF_COPIED' : 'DAMAGED')
  }
  const headLine = text(start.subarray(MAGIC.length, end), tools)
  const head = PacketHead.safeParse(json(headLine))
  if (!head.success || headLineOf(head.data) !== headLine) throw new PacketFault('DAMAGED')
  const bodyAt = end + 1
  const due = bodyAt + head.data.bodyBytes + SIGNATURE_BYTES
  if (source.size < due) throw new PacketFault('HALF_COPIED', { part: head.data.part })
  if (source.size > due) throw new PacketFault('DAMAGED')
  return { source, head: head.data, headLine, bodyAt }
}

/**
 * Proves that the file is, bit by bit, what the head's `signedBy` has signed. Whether that key may speak, the caller decides.
 * @throws PacketFault DAMAGED
 */
export async function provePart(file: PartFile, tools: PacketTools): Promise<void> {
  const { source, head, headLine, bodyAt } = file
  const hash = tools.sha256()
  for await (const piece of bodyOf(file)) hash.update(piece)
  const end = bodyAt + head.bodyBytes
  const signature = await gather(source.read(end, end + SIGNATURE_BYTES))
  if (!tools.isSignedBy(head.signedBy, signedText(headLine, hash.hex()), signature)) {
    throw new PacketFault('DAMAGED')
  }
}

/** The age file, still encrypted. */
export function bodyOf({ source, head, bodyAt }: PartFile): AsyncIterable<Uint8Array> {
  return source.read(bodyAt, bodyAt + head.bodyBytes)
}

/**
 * The bytes of a whole file.
 * @param body the age file, `head.bodyBytes` long
 * @param sign raw Ed25519 signature over a text
 */
export async function* sealPart(
  head: PacketHead,
  body: AsyncIterable<Uint8Array>,
  sign: (text: string) => Uint8Array,
  tools: PacketTools,
): AsyncGenerator<Uint8Array> {
  const headLine = headLineOf(head)
  const hash = tools.sha256()
  yield tools.encode(`${MAGIC}${headLine}\n`)
  for await (const piece of body) {
    hash.update(piece)
    yield piece
  }
  yield sign(signedText(headLine, hash.hex()))
}

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function text(bytes: Uint8Array, { decode }: PacketTools): string {
  try {
    return decode(bytes)
  } catch {
    return ''
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
