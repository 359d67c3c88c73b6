import { z } from 'zod'
import type { NumberRange } from '../dossiers/number.ts'
import { JournalHeader } from '../journal/model.ts'
import { Instant } from '../time/model.ts'
import { ProtocolRange } from './versions.ts'

/* The protocol between a station and the district's shared system. One rule carries it:
   the journal entry (station, epoch, seq) is its own idempotency key, so anything may be sent twice and
   any batch may be cut anew. district/openapi.yaml is generated from these shapes.
   Requests are strict, answers are not (`z.object`): see versions.ts. */

/** What one request may carry; a station cuts its batches far below (a line that drops needs small ones). */
export const LIMITS = { entriesPerBatch: 500, batchBytes: 2_097_152, batchInflatedBytes: 16_777_216 } as const

/** Header names, lower case. `skew` = station clock minus server clock in ms, as the server saw it. */
export const HEADERS = {
  station: 'x-station',
  time: 'x-time',
  nonce: 'x-nonce',
  signature: 'x-signature',
  serverTime: 'x-server-time',
  skew: 'x-clock-skew-ms',
  /** What the sender speaks, `1-2`; both sides send it with everything. */
  protocol: 'x-protocol',
  offset: 'upload-offset',
  length: 'upload-length',
} as const

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const base64url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`))
/** Raw 32-byte Ed25519 public key. */
export const PublicKey = base64url(32)
/** Raw 64-byte Ed25519 signature. */
export const Signature = base64url(64)

/** The agency identifier as it stands in front of the dossier number: `H25.16.05`, or `000.00.16.H25` before 2025. */
export const AgencyId = z
  .string()
  .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/)
  .max(40)
/** The station's permanent part of the day's numbers, both ends included (station 0: 1–999, station k: k001–k999). */
export const StationRange = z
  .object({ first: z.int().min(1).max(9999), last: z.int().min(1).max(9999) })
  .refine((range) => range.first <= range.last, 'empty range') satisfies z.ZodType<NumberRange>

/** Where an entry stands in a station's journal. */
export const EntryKey = z.object({ epoch: z.int().min(1), seq: z.int().min(1) })
export type EntryKey = z.infer<typeof EntryKey>
/** The last entry held without a gap. */
export const Head = z.object({ ...EntryKey.shape, hash: Hash })
export type Head = z.infer<typeof Head>

/* ---- enrolment ---- */

export const EnrolmentRequest = z.strictObject({
  /** One-time code from the district's administrator; case, blanks and hyphens do not matter. */
  code: z.string().min(1).max(40),
  agencyId: AgencyId,
  /** The `station` of this PC's journal headers, fixed at first run; unique within the agency. */
  stationCode: z.string().min(1).max(64),
  stationIndex: z.int().min(0).max(9),
  range: StationRange,
  publicKey: PublicKey,
})
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>

/** The age recipient for packets on a stick, with the server's signature over `packetKeyText`. */
export const PacketKey = z.object({
  recipient: z.string().regex(/^age1[a-z0-9]{20,100}$/),
  signature: Signature,
})
export type PacketKey = z.infer<typeof PacketKey>

/** Repeating the same request with the same key answers the same: an answer may get lost on the way. */
export const Enrolment = z.object({
  stationId: z.string().min(1),
  stationCode: z.string().min(1),
  agencyId: AgencyId,
  /** Name under which the district knows the commune, for the officer to compare. */
  agencyName: z.string(),
  range: StationRange,
  serverPublicKey: PublicKey,
  serverTime: Instant,
  packetKey: PacketKey.optional(),
})
export type Enrolment = z.infer<typeof Enrolment>

/** Why the shared system does not enrol a station; the officer is told which. */
export const ENROLMENT_FAULTS = [
  'CODE_UNKNOWN',
  'CODE_USED',
  'CODE_EXPIRED',
  'CODE_OTHER_AGENCY',
  /** The code readmits a known station, and this is another one. */
  'CODE_OTHER_STATION',
  'RANGE_TAKEN',
  'STATION_CODE_TAKEN',
  'KEY_ENROLLED',
  'TOO_MANY_ATTEMPTS',
] as const

/* ---- keys ---- */

/** The station's next key, in a request signed by the present one. Both count until the next one is first used. */
export const KeyChange = z.strictObject({
  publicKey: PublicKey,
  /** By the next key over `keyChangeText`: whoever announces a key has it. */
  proof: Signature,
})
export type KeyChange = z.infer<typeof KeyChange>

export const KeyChanged = z.object({ publicKey: PublicKey, serverTime: Instant })
export type KeyChanged = z.infer<typeof KeyChanged>

/** The server's key `publicKey` names the one that follows it: by its signature over `serverKeyText`. */
export const ServerKeyStep = z.object({ publicKey: PublicKey, next: PublicKey, signature: Signature })
export type ServerKeyStep = z.infer<typeof ServerKeyStep>

/* ---- entries up ---- */

export const Entry = z.strictObject({
  header: JournalHeader,
  /** Only for scope `upstream`; together with the salt it gives the header's payloadHash. */
  payload: z.unknown().optional(),
  salt: z
    .string()
    .regex(/^([0-9a-f]{2})+$/)
    .optional(),
})
export type Entry = z.infer<typeof Entry>

/** Oldest first. */
export const Batch = z.strictObject({ entries: z.array(Entry).min(1).max(LIMITS.entriesPerBatch) })
export type Batch = z.infer<typeof Batch>

/** The entry breaks the chain and is not kept; go on from `next` when given. Not the officer's business. */
export const ChainFault = z.enum([
  'GAP',
  'TAMPERED',
  'BAD_HASH',
  'BROKEN_CHAIN',
  'EPOCH_CLOSED',
  'WRONG_STATION',
])
export type ChainFault = z.infer<typeof ChainFault>

/** The entry is kept but not applied; it waits for an entry that supersedes it. */
export const ParkCode = z.enum([
  'PAYLOAD_MISSING',
  'PAYLOAD_MISMATCH',
  'UNKNOWN_VERB',
  'BAD_SHAPE',
  'NUMBER_FOREIGN',
  'NUMBER_OUT_OF_RANGE',
  'NUMBER_TAKEN',
  'NUMBER_DATE',
  'NUMBER_CHANGED',
  'ID_NUMBER',
  'PHONE',
  'EMAIL',
  'NAME_MISSING',
  'SUMMARY_LENGTH',
  'DUE_BEFORE_RECEIVED',
  'UNKNOWN_DOSSIER',
  'ALREADY_RECEIVED',
  'STATUS',
  'SECOND_APOLOGY',
  'NEW_DUE_NOT_LATER',
  'NOTHING_TO_SUPERSEDE',
  /** A dossier was to go to a station that is none, is no more, or is the sender. */
  'STATION_NOT_SERVING',
])
export type ParkCode = z.infer<typeof ParkCode>

/** The server's word on one entry. Only `accepted` and `duplicate` mean that the fact has arrived. */
export const Answer = z.discriminatedUnion('result', [
  z.object({ result: z.literal('accepted'), ...EntryKey.shape }),
  /** Accepted before. */
  z.object({ result: z.literal('duplicate'), ...EntryKey.shape }),
  z.object({
    result: z.literal('refused'),
    ...EntryKey.shape,
    /** A newer shared system may know further ones; its reason says them. */
    code: z.union([ParkCode, ChainFault, z.string()]),
    /** Plain Vietnamese for the officer. */
    reason: z.string(),
    /** Dotted path into the payload. */
    field: z.string().optional(),
    /** With a chain fault: the entry the server needs next. */
    next: EntryKey.optional(),
  }),
  /** Another writer has been there; kept and parked as a refusal is. `version` is what the server holds. */
  z.object({
    result: z.literal('conflict'),
    ...EntryKey.shape,
    version: z.int().min(0),
    reason: z.string(),
  }),
  /** Kept, waits behind a parked entry of the same entity; it is applied when `by` has been superseded. */
  z.object({ result: z.literal('fenced'), ...EntryKey.shape, by: EntryKey }),
])
export type Answer = z.infer<typeof Answer>

/** Signed by the server over `receiptText`: what it held, and which answers it gave. */
export const Receipt = z.object({
  stationId: z.string(),
  ...Head.shape,
  at: Instant,
  /** SHA-256 of the canonical JSON of `answers`. */
  answersHash: Hash,
  signature: Signature,
})
export type Receipt = z.infer<typeof Receipt>

export const BatchAnswer = z.object({
  /** One per entry sent, in that order, then one for each earlier entry whose fence was lifted by this batch. */
  answers: z.array(Answer),
  /** Null when the server holds nothing of this station yet. */
  head: Head.nullable(),
  receipt: Receipt.nullable(),
})
export type BatchAnswer = z.infer<typeof BatchAnswer>

/* ---- files up ---- */

/** A file named by an entry's `payload.files`. Announced by the entry, its bytes follow under the SHA-256. */
export const FileRef = z.object({
  sha256: Hash,
  size: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  /** MIME type, e.g. application/pdf. */
  mime: z.string().min(3).max(100),
  kind: z.enum(['component', 'result', 'receipt', 'apology', 'other']),
  /** Code of the dossier component it belongs to. */
  component: z.string().max(100).nullish(),
  name: z.string().max(4000).nullish(),
})
export type FileRef = z.infer<typeof FileRef>

export const FileState = z.object({
  sha256: Hash,
  size: z.int(),
  offset: z.int(),
  complete: z.boolean(),
})
export type FileState = z.infer<typeof FileState>

/* ---- status and errors ---- */

/** Unsigned, for finding out whether the line is there and how the clocks stand. */
export const ServerTime = z.object({
  /** The newest version spoken. */
  protocol: z.int(),
  /** Not told by version 1. */
  protocols: ProtocolRange.optional(),
  serverTime: Instant,
})
export type ServerTime = z.infer<typeof ServerTime>

export const Status = z.object({
  ...ServerTime.shape,
  stationId: z.string(),
  stationCode: z.string(),
  agencyId: AgencyId,
  head: Head.nullable(),
  /** Receipt of the last batch, in case its answer got lost. */
  receipt: Receipt.nullable(),
  /** Entries parked (refused or in conflict) and waiting behind them. */
  parked: z.int(),
  fenced: z.int(),
  /** Files announced whose bytes are not all here. */
  filesMissing: z.int(),
  /** The server's keys from the first to the one that comes next, step by step; since version 2. */
  serverKeys: z.array(ServerKeyStep).optional(),
  /** The server's signature over `statusText`: that it is the server which answers just now; since version 2. */
  proof: Signature.optional(),
  packetKey: PacketKey.optional(),
  /** The commune's other stations that serve. */
  siblings: z.array(
    z.object({
      stationCode: z.string(),
      range: StationRange,
      head: Head.nullable(),
      /** By which a dossier is given to it; told by a shared system that takes `moved`. */
      stationId: z.string().optional(),
    }),
  ),
})
export type Status = z.infer<typeof Status>

export const ErrorCode = z.enum([
  'BAD_REQUEST',
  'TOO_LARGE',
  ...ENROLMENT_FAULTS,
  'UNKNOWN_STATION',
  'STATION_RETIRED',
  'STATION_REVOKED',
  'BAD_SIGNATURE',
  'PROTOCOL_TOO_OLD',
  'PROTOCOL_TOO_NEW',
  'FILE_NOT_ANNOUNCED',
  'OFFSET_MISMATCH',
  'FILE_TOO_LONG',
  'SHA_MISMATCH',
  'RESYNC_REQUIRED',
  'NOT_FOUND',
  /** The dossier is with another station. */
  'NOT_CUSTODIAN',
  /** The station that it is with serves: it gives it itself. */
  'CUSTODIAN_SERVES',
  'INTERNAL',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** Body of every answer that is not 2xx. */
export const ErrorAnswer = z.object({
  error: z.object({
    /** A newer shared system may know further ones; its reason says them. */
    code: z.union([ErrorCode, z.string()]),
    /** Plain Vietnamese. */
    reason: z.string(),
    /** RANGE_TAKEN: the station that has it. OFFSET_MISMATCH: where to go on. */
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
})
export type ErrorAnswer = z.infer<typeof ErrorAnswer>
