import { sign } from 'node:crypto'
import { join } from 'node:path'
import type { Register } from '../../../db/engine/query.ts'
import { type PacketRow, packetFiles, packetParts, putPacketPart } from '../../../db/tables/packets.ts'
import type { PacketHead, Section } from '../../common/packets/model.ts'
import { sealPart } from '../../common/packets/part-file.ts'
import { cutIntoParts, partName } from '../../common/packets/rules.ts'
import { sectionHead } from '../../common/packets/sections.ts'
import type { FileStore } from '../files/file-store.ts'
import { type Link, privateKeyOf } from '../sync/link.ts'
import { encryptTo, packetTools } from './packet-tools.ts'
import { hashOf, writePart } from './write-part.ts'

/** A millisecond or two of encrypting. */
const SLICE_BYTES = 262_144

export type PartsJob = {
  register: Register
  files: FileStore
  link: Link
  packet: PacketRow
  /** The shared system's, to encrypt to. */
  recipient: string
  /** This register's, for the receipt. */
  replyTo: string
  batches: readonly Buffer[]
  folder: string
}
type Watch = {
  signal: AbortSignal
  onPart: (part: number) => void
  onBytes: (step: 'writing' | 'verifying', bytes: number) => void
}
type Content = { section: Section; read: () => AsyncIterable<Uint8Array> }

/**
 * Writes the parts of a packet that do not lie on this stick yet, one after the other; each is noted when it is whole
 * and proven, so that writing goes on behind it after whatever comes between.
 * @throws WriteStopped, FileFault of a paper this PC has lost, the signal's reason
 */
export async function writeParts(job: PartsJob, watch: Watch): Promise<void> {
  const { register, packet, folder } = job
  const pieces = cutIntoParts(packetFiles(register, packet.id), packet.entryBytes, packet.room)
  const known = new Map(packetParts(register, packet.id).map((row) => [row.part, row]))
  for (const [index, piecesOfPart] of pieces.entries()) {
    const part = index + 1
    watch.onPart(part)
    const there = known.get(part)
    if (there && (await isThere(join(folder, there.name), there.sha256, watch))) continue
    const content = [...(part === 1 ? head(job) : []), ...piecesOfPart.map((piece) => fileOf(job, piece))]
    const plain = content.reduce(
      (sum, { section }) => sum + sectionHead(section, packetTools).length + section.bytes,
      0,
    )
    const { body, bytes } = await encryptTo(job.recipient, plainOf(content), plain)
    const sealed = sealPart(headOf(job, part, bytes), body, signed(job.link), packetTools)
    const name = partName(headOf(job, part, bytes))
    const written = await writePart(folder, name, sealed, watch)
    register.immediate(() => putPacketPart(register, { packetId: packet.id, part, ...written }))
  }
}

async function isThere(path: string, sha256: string, { signal, onBytes }: Watch): Promise<boolean> {
  try {
    return (await hashOf(path, signal, (bytes) => onBytes('verifying', bytes))) === sha256
  } catch (error) {
    if (signal.aborted) throw error
    // Another stick, or it was removed: it is written once more.
    return false
  }
}

function headOf({ link, packet }: PartsJob, part: number, bodyBytes: number): PacketHead {
  const { agencyId, stationId, stationCode } = link
  return {
    kind: 'packet',
    packetId: packet.id,
    agencyId,
    stationId,
    stationCode,
    server: link.serverPublicKey,
    signedBy: link.publicKey,
    part,
    parts: packet.parts,
    madeAt: packet.madeAt,
    bodyBytes,
  }
}

/** Manifest and entries, in front of the first part's files. */
function head({ register, packet, batches, replyTo }: PartsJob): Content[] {
  const { afterEpoch, afterSeq, untilEpoch, untilSeq, untilHash, entries } = packet
  const manifest: Section = {
    kind: 'manifest',
    after: { epoch: afterEpoch, seq: afterSeq },
    until: { epoch: untilEpoch, seq: untilSeq, hash: untilHash },
    entries,
    files: packetFiles(register, packet.id),
    replyTo,
    bytes: 0,
  }
  const raw = (section: Section, bytes: Buffer): Content => ({
    section,
    read: async function* () {
      yield bytes
    },
  })
  return [
    raw(manifest, Buffer.alloc(0)),
    ...batches.map((batch) => raw({ kind: 'entries', bytes: batch.length }, batch)),
  ]
}

function fileOf(
  { files }: PartsJob,
  { sha256, size, offset, bytes }: ReturnType<typeof cutIntoParts>[number][number],
): Content {
  return {
    section: { kind: 'file', sha256, size, offset, bytes },
    read: async function* () {
      // One paper at a time in memory, however large the packet; in slices, because encrypting holds up this process.
      const content = (await files.get(sha256)).subarray(offset, offset + bytes)
      for (let at = 0; at < content.length; at += SLICE_BYTES) yield content.subarray(at, at + SLICE_BYTES)
    },
  }
}

async function* plainOf(content: readonly Content[]): AsyncGenerator<Uint8Array> {
  for (const { section, read } of content) {
    yield sectionHead(section, packetTools)
    yield* read()
  }
}

function signed(link: Link): (text: string) => Uint8Array {
  const key = privateKeyOf(link)
  return (text) => sign(null, Buffer.from(text, 'utf8'), key)
}
