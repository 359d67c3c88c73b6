import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { PACKET_FAULTS } from './model.ts'

const nothing = z.object({})
const SENDERS = ['officer', 'leader', 'administrator'] as const

/** What a packet takes up, or would. */
const Load = {
  dossiers: z.int(),
  /** Journal entries, most of them headers of local acts that weigh next to nothing. */
  entries: z.int(),
  files: z.int(),
  bytes: z.int(),
}

export const PacketLine = z.object({
  ...Load,
  id: z.string(),
  madeAt: Instant,
  /**
   * writing: not whole yet · written: on the stick, waits for its receipt · arrived: everything in it has gone over the
   * line meanwhile, no receipt is needed · acknowledged: its receipt was read · dropped: given up.
   */
  state: z.enum(['writing', 'written', 'arrived', 'acknowledged', 'dropped']),
  parts: z.int(),
  partsDone: z.int(),
  /** The stick's name. */
  place: z.string(),
  writtenAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type PacketLine = z.infer<typeof PacketLine>

/** Why writing came to nothing; what has been written whole stays and is not written again. */
export const WriteFault = z.enum([
  'CANCELLED',
  'NO_ROOM',
  /** Pulled out, or not to be found any more. */
  'PLACE_GONE',
  'READ_ONLY',
  /** What was read back is not what was written. */
  'VERIFY_FAILED',
  'CANNOT_WRITE',
])
export type WriteFault = z.infer<typeof WriteFault>

export const PacketRun = z.object({
  packetId: z.string(),
  running: z.boolean(),
  step: z.enum(['packing', 'writing', 'verifying', 'done']),
  part: z.int(),
  parts: z.int(),
  bytesDone: z.int(),
  bytes: z.int(),
  /** Papers that this PC cannot read any more and that the packet goes without. */
  filesDamaged: z.int(),
  /** Papers for which the stick has no room; they go into the next packet. */
  filesLeft: z.int(),
  fault: WriteFault.nullable(),
})
export type PacketRun = z.infer<typeof PacketRun>

/** The stick that was chosen last. */
export const ChosenPlace = z.object({
  placeId: z.string(),
  name: z.string(),
  freeBytes: z.int(),
  /** Of the plan, what goes on it; null: not even the entries do. */
  fits: z.object({ files: z.int(), parts: z.int() }).nullable(),
})
export type ChosenPlace = z.infer<typeof ChosenPlace>

export const ReceiptRead = z.object({
  packetId: z.string(),
  at: Instant,
  /** Of the entries about dossiers. */
  accepted: z.int(),
  refused: z.int(),
  waiting: z.int(),
  files: z.int(),
  filesOpen: z.int(),
  /** It had been read before. */
  again: z.boolean(),
})
export type ReceiptRead = z.infer<typeof ReceiptRead>

export const packetsApi = {
  /** What a packet would take up now, what became of the last ones, and the writing under way. */
  state: query({
    input: nothing,
    output: z.object({
      enrolled: z.boolean(),
      /** The shared system's key for packets is known; it comes with enrolment or the next contact. */
      hasKey: z.boolean(),
      plan: z.object({ ...Load, more: z.boolean() }),
      packets: z.array(PacketLine),
      run: PacketRun.nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** Asks with the system's dialog for the stick to write to. */
  choose: command({
    input: nothing,
    output: ChosenPlace,
    errors: ['CANCELLED', 'NOT_ENROLLED', 'PLACE_GONE'],
    roles: SENDERS,
  }),
  /** Begins a packet on the chosen stick, or goes on with one that was not finished. Answers as writing begins. */
  write: command({
    input: z.object({ placeId: z.string(), packetId: z.string().nullable() }),
    output: z.object({ packetId: z.string() }),
    errors: [
      'NOT_ENROLLED',
      'NO_KEY',
      'NOTHING_TO_WRITE',
      'PLACE_GONE',
      'NO_ROOM',
      'PACKET_RUNNING',
      'NOT_FOUND',
    ],
    roles: SENDERS,
  }),
  /** Stops writing; it can go on later. No error when it has ended meanwhile. */
  cancel: command({ input: z.object({ packetId: z.string() }), output: nothing, roles: SENDERS }),
  /** Nobody counts on this packet any more (the stick is lost, or was not taken there): its papers go into the next one. */
  drop: command({
    input: z.object({ packetId: z.string() }),
    output: nothing,
    errors: ['NOT_FOUND', 'PACKET_RUNNING'],
    roles: SENDERS,
  }),
  /** Asks for the stick with the receipt, and takes what it says of each entry and file as an answer over the line. */
  readReceipt: command({
    input: nothing,
    output: z.object({ receipts: z.array(ReceiptRead) }),
    errors: ['CANCELLED', 'NOT_ENROLLED', 'PLACE_GONE', ...PACKET_FAULTS],
    roles: SENDERS,
  }),
}
