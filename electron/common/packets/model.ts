import { z } from 'zod'
import { canonical } from '../journal/canonical.ts'
import { AgencyId, BatchAnswer, EntryKey, Hash, Head, PublicKey } from '../sync/model.ts'
import { Instant } from '../time/model.ts'

/* The packet on a USB stick: what goes over the line on other days, in files. README.md describes it byte by byte. */

/** First bytes of each file. */
export const MAGIC = 'quay-mot-cua/packet/1\n'
/** Ending of the files' names. */
export const EXTENSION = '.mcgoi'
/** The head's line is never longer; so a file that is something else is known by its first bytes. */
export const MOST_HEAD_BYTES = 4096
/** Raw Ed25519 signature at the end of each file. */
export const SIGNATURE_BYTES = 64
/** The JSON of one section; a manifest names every file of a packet. */
export const MOST_SECTION_BYTES = 16_777_216
/** Content of one part: far below what FAT32 can hold in a file, and little to write anew when a stick is pulled out. */
export const PART_BYTES = 256 * 1024 * 1024

/** In clear, so that a file on a stick can be told from another; names no citizen and no dossier. */
export const PacketHead = z.strictObject({
  kind: z.enum(['packet', 'receipt']),
  /** A receipt carries the id of its packet. */
  packetId: z.uuid(),
  agencyId: AgencyId,
  /** Whose journal it is; for a receipt, whom it is for. */
  stationId: z.string().min(1).max(100),
  stationCode: z.string().min(1).max(64),
  /** The shared system's own key: whom a packet is for, and who writes a receipt. */
  server: PublicKey,
  /** The key that signs this file. */
  signedBy: PublicKey,
  /** From 1. */
  part: z.int().min(1),
  parts: z.int().min(1).max(10_000),
  /** The same in each part. */
  madeAt: Instant,
  /** Bytes of the age file that follows. */
  bodyBytes: z.int().min(1),
})
export type PacketHead = z.infer<typeof PacketHead>

/** The text that is signed for one file. @param bodyHash SHA-256 of the age file, hex */
export function signedText(headLine: string, bodyHash: string): string {
  return `quay-mot-cua/1/packet\n${headLine}\n${bodyHash}`
}

/** The head as it stands in the file, without the line's end. */
export function headLineOf(head: PacketHead): string {
  return canonical(head)
}

const bytes = z.int().min(0)

/** What the age file holds: one after the other, each with so many raw bytes behind it. */
export const Section = z.discriminatedUnion('kind', [
  /** First section of part 1. */
  z.strictObject({
    kind: z.literal('manifest'),
    /** The last entry that the station knows to be answered; the packet goes on behind it. */
    after: z.strictObject({ epoch: z.int().min(0), seq: z.int().min(0) }),
    until: Head,
    entries: z.int().min(0),
    files: z.array(z.strictObject({ sha256: Hash, size: z.int().min(1) })),
    /** age recipient to which the receipt is encrypted. */
    replyTo: z.string().regex(/^age1[a-z0-9]{20,100}$/),
    bytes,
  }),
  /** A batch as POST /v1/entries takes it: JSON, compressed with brotli. */
  z.strictObject({ kind: z.literal('entries'), bytes }),
  /** Bytes of a file from `offset` on. */
  z.strictObject({ kind: z.literal('file'), sha256: Hash, size: z.int().min(1), offset: bytes, bytes }),
  /** The one content of a receipt: `PacketReceipt` as JSON, compressed with brotli. */
  z.strictObject({ kind: z.literal('answers'), bytes }),
])
export type Section = z.infer<typeof Section>
export type Manifest = Extract<Section, { kind: 'manifest' }>

/** How a file of the packet stands at the shared system: its offset, or why it did not take the bytes. */
export const FileArrival = z.strictObject({
  sha256: Hash,
  offset: z.int().min(0),
  complete: z.boolean(),
  code: z.enum(['FILE_NOT_ANNOUNCED', 'FILE_TOO_LONG', 'SHA_MISMATCH', 'OFFSET_MISMATCH']).nullable(),
})
export type FileArrival = z.infer<typeof FileArrival>

/** What a receipt says. Each batch is answered as it would be online, the server's signature over it included. */
export const PacketReceipt = z.strictObject({
  at: Instant,
  batches: z.array(z.strictObject({ entries: z.array(EntryKey).min(1), answer: BatchAnswer })),
  files: z.array(FileArrival),
})
export type PacketReceipt = z.infer<typeof PacketReceipt>

/** Why a packet or a receipt is not taken; whoever shows it has a sentence for each that says what to do. */
export const PACKET_FAULTS = [
  /** No file of ours; a wrong stick. */
  'NOT_A_PACKET',
  /** Made by a newer program. */
  'OTHER_VERSION',
  /** A receipt where a packet is asked for, or the other way round. */
  'OTHER_KIND',
  /** Shorter than it says. */
  'HALF_COPIED',
  /** The signature does not hold, or the content cannot be decrypted. */
  'DAMAGED',
  'PART_MISSING',
  'OTHER_COMMUNE',
  /** A station that is not known here, or a receipt for another PC. */
  'OTHER_STATION',
  'STATION_RETIRED',
  /** Signed with a key that the station has given up. */
  'OTHER_KEY',
  /** Encrypted to another shared system, or signed by another one. */
  'OTHER_SERVER',
  /** Written before the PC was put back to an older copy. */
  'JOURNAL_CLOSED',
  /** Begins behind what the shared system holds. */
  'JOURNAL_GAP',
  /** Tells another story than the entries that are held already. */
  'JOURNAL_DIFFERS',
] as const
export type PacketFaultCode = (typeof PACKET_FAULTS)[number]

/** Thrown wherever a file cannot be taken. */
export class PacketFault extends Error {
  readonly code: PacketFaultCode
  readonly details: Record<string, string | number>
  constructor(code: PacketFaultCode, details: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
