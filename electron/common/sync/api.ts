import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { Delivery } from './delivery.ts'
import { Remedy } from './remedies.ts'
import { ENROLMENT_FAULTS, EntryKey, StationRange } from './model.ts'

/** What still has to go up. Entries are journal entries, most of them headers of local acts that weigh next to nothing. */
export const SyncPlan = z.object({
  dossiers: z.int(),
  /** Of these, with an act to tell; of the others only files wait. */
  entryDossiers: z.int(),
  entries: z.int(),
  files: z.int(),
  /** Estimated bytes on the line, entries compressed and files as they are. */
  bytes: z.int(),
  /** Files whose bytes this PC cannot give (damaged), or that the shared system does not take. */
  filesFailed: z.int(),
  /** There is more than was counted: the figures are at least so high. */
  more: z.boolean(),
  /** Of these, what the entries weigh and what the files. */
  entryBytes: z.int(),
  fileBytes: z.int(),
  /** Seconds at the speed of recent contacts, all of it and either part; null when it was never measured. */
  seconds: z.int().nullable(),
  entrySeconds: z.int().nullable(),
  fileSeconds: z.int().nullable(),
  /** When that speed was last measured. */
  measuredAt: Instant.nullable(),
})
export type SyncPlan = z.infer<typeof SyncPlan>

/**
 * Where the loop stands (diagram in core/sync/sync-loop.ts). `connecting`: no answer since the last cut ·
 * `done`: everything that can go has gone · `told`: every entry has, files were to wait · `blocked`: somebody has to act first, see `blocked`.
 */
export const SyncPhase = z.enum([
  'idle',
  'connecting',
  'checking',
  'entries',
  'files',
  'inbox',
  'done',
  'told',
  'stopped',
  'blocked',
])
export type SyncPhase = z.infer<typeof SyncPhase>

/** Why the line gives nothing: no answer · answers that are not the shared system's (a login page in between) · it answers that it is in trouble. */
export const LineFault = z.enum(['DOWN', 'STRANGE', 'TROUBLE'])
export type LineFault = z.infer<typeof LineFault>

/** What stops the loop until somebody acts. */
export const BlockCode = z.enum([
  'UNKNOWN_STATION',
  /** The PC was given up (a new one came in its place). */
  'STATION_RETIRED',
  /** The PC was reported stolen, or its key as known to others. */
  'STATION_REVOKED',
  'BAD_SIGNATURE',
  /** This program is too old for the shared system; or the other way round. */
  'PROTOCOL_TOO_OLD',
  'PROTOCOL_TOO_NEW',
  /** For a cause that this program does not know; `reason` is the shared system's sentence. */
  'DECLINED',
  /** The answers are not signed by the key this station was enrolled with. */
  'WRONG_SERVER',
  /** The shared system holds entries that this register does not: it was put back to an older copy. */
  'JOURNAL_BEHIND',
  /** The shared system holds another entry in the same place, or the chain does not fit. */
  'JOURNAL_DIFFERS',
  'EPOCH_CLOSED',
  /** One entry that the shared system cannot even read; `at` names it. */
  'UNREADABLE_ENTRY',
  'RESYNC_REQUIRED',
  /** The program itself failed; `ref` is in the log. */
  'INTERNAL',
])
export type BlockCode = z.infer<typeof BlockCode>

/** How much a run sends: journal entries alone (kilobytes), or files as well. */
export const UpTo = z.enum(['entries', 'all'])
export type UpTo = z.infer<typeof UpTo>

/** A file on the line now. */
export const FileUnderWay = z.object({
  dossierNo: z.string(),
  applicantName: z.string(),
  size: z.int(),
  /** Bytes that the shared system has confirmed. */
  sent: z.int(),
})
export type FileUnderWay = z.infer<typeof FileUnderWay>

const Done = z.object({ entries: z.int(), files: z.int(), bytes: z.int() })

export const KeyMonths = z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(24)])
export type KeyMonths = z.infer<typeof KeyMonths>

/** Known there and shut out: stolen, given up, or by a key that does not count (any more). */
export const BarringCode = BlockCode.extract([
  'STATION_REVOKED',
  'STATION_RETIRED',
  'BAD_SIGNATURE',
  'UNKNOWN_STATION',
])
export type BarringCode = z.infer<typeof BarringCode>

export const SyncState = z.object({
  /** Null: this PC is not enrolled yet. */
  link: z
    .object({
      address: z.string(),
      agencyName: z.string(),
      stationCode: z.string(),
      range: StationRange,
      enrolledAt: Instant,
      /** Since when this PC's key is in use. */
      keySince: Instant,
      keyMonths: KeyMonths,
      /** A new key is made and waits for the next contact. */
      keyChanging: z.boolean(),
      /** Null: not known yet. `older`: it lacks something of what this program speaks. */
      peer: z.enum(['same', 'older', 'newer']).nullable(),
      /** The shared system takes nothing more from this PC, as it said then. */
      barred: z.object({ code: BarringCode, at: Instant }).nullable(),
    })
    .nullable(),
  running: z.boolean(),
  phase: SyncPhase,
  fault: LineFault.nullable(),
  blocked: z
    .object({
      code: BlockCode,
      at: EntryKey.nullable(),
      ref: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  upTo: UpTo,
  /** Confirmed by the shared system since this run began. */
  done: Done,
  /** Those on the line at this moment. */
  files: z.array(FileUnderWay),
  /** What is left, and how long at the speed of now. */
  left: SyncPlan,
  startedAt: Instant.nullable(),
  /** The shared system's last answer, by this PC's clock. */
  lastContactAt: Instant.nullable(),
  /** This PC's clock minus the shared system's at that moment, in ms. */
  skewMs: z.int().nullable(),
})
export type SyncState = z.infer<typeof SyncState>

/** A dossier with something to go, or something open. */
export const PlanLine = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  entries: z.int(),
  files: z.int(),
  bytes: z.int(),
  delivery: Delivery,
})
export type PlanLine = z.infer<typeof PlanLine>

/** An act that the shared system declined: a task. */
export const Refusal = z.object({
  ...EntryKey.shape,
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  verb: z.string(),
  at: Instant,
  code: z.string(),
  /** The shared system's own sentence, in Vietnamese. */
  reason: z.string(),
  /** Dotted path of what is wrong, `facts.applicant.phone`. */
  field: z.string().nullable(),
  answeredAt: Instant,
  /** Acts of the same dossier that wait behind it. */
  waiting: z.int(),
  /** Whether sending the same act again can help (not when its content is at fault or somebody else was first). */
  resendable: z.boolean(),
  /** What sets it right. */
  remedy: Remedy,
  /** Whether it carries the facts of the dossier, so that a correction can go in its place. */
  correctable: z.boolean(),
})
export type Refusal = z.infer<typeof Refusal>

const SENDERS = ['officer', 'leader', 'administrator'] as const

export const syncApi = {
  /** Makes this PC known to the shared system; done once, with a one-time code from its administrator. */
  enrol: command({
    input: z.object({
      address: z.string().max(300),
      code: z.string().trim().min(1).max(40),
      /** The PC is enrolled already and is to be so anew. */
      again: z.boolean().default(false),
    }),
    output: z.object({ agencyName: z.string(), stationCode: z.string(), range: StationRange }),
    errors: [
      'ADDRESS_INVALID',
      'ADDRESS_NOT_HTTPS',
      'ALREADY_ENROLLED',
      'NO_ANSWER',
      'NOT_THE_SHARED_SYSTEM',
      'SERVER_TROUBLE',
      'PROTOCOL_TOO_OLD',
      'PROTOCOL_TOO_NEW',
      ...ENROLMENT_FAULTS,
    ],
    roles: ['administrator'],
  }),
  /** The same shared system at another address; it proves there that it is the same. */
  move: command({
    input: z.object({ address: z.string().max(300) }),
    output: z.object({}),
    errors: [
      'NOT_ENROLLED',
      'ADDRESS_INVALID',
      'ADDRESS_NOT_HTTPS',
      'NO_ANSWER',
      'NOT_THE_SHARED_SYSTEM',
      'SERVER_TROUBLE',
      /** A shared system, but not the one this PC is enrolled with. */
      'OTHER_SYSTEM',
      'DECLINED',
    ],
    roles: ['administrator'],
  }),
  /** A new key for this PC; done at the next contact, which is tried at once. */
  changeKey: command({
    input: z.object({}),
    output: z.object({}),
    errors: ['NOT_ENROLLED', 'PROTOCOL_TOO_NEW'],
    roles: ['administrator'],
  }),
  /** After how many months the key changes by itself; 0: never. */
  setKeyMonths: command({
    input: z.object({ months: KeyMonths }),
    output: z.object({}),
    roles: ['administrator'],
  }),
  /** Where sync stands. `watching`: somebody looks at the closing screen, so a lost line is tried eagerly. */
  state: query({
    input: z.object({ watching: z.boolean().default(false) }),
    output: SyncState,
    roles: EVERYBODY,
  }),
  /** The same in a word, for the shell: counts nothing, so that it may be asked at any time. */
  link: query({
    input: z.object({}),
    output: z.object({
      enrolled: z.boolean(),
      running: z.boolean(),
      phase: SyncPhase,
      fault: LineFault.nullable(),
      blocked: z.boolean(),
      lastContactAt: Instant.nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** What would go now: totals, and the first dossiers of it. */
  plan: query({
    input: z.object({}),
    output: z.object({ total: SyncPlan, lines: z.array(PlanLine) }),
    roles: EVERYBODY,
  }),
  /** Begins, or goes on; while it runs, says anew how much is to go. */
  start: command({
    input: z.object({ upTo: UpTo.default('all') }),
    output: z.object({}),
    errors: ['NOT_ENROLLED'],
    roles: SENDERS,
  }),
  /** Pauses; what was answered stays answered, and `start` goes on from there. */
  stop: command({ input: z.object({}), output: z.object({}), roles: SENDERS }),
  /** Acts that the shared system declined, oldest first. */
  refusals: query({ input: z.object({}), output: z.array(Refusal), roles: EVERYBODY }),
  /** Sends a refused act once more in the place of the refused one, after the cause was removed at the other end. */
  resend: command({
    input: EntryKey,
    output: z.object({}),
    errors: ['NOT_FOUND', 'NOT_RESENDABLE'],
    roles: SENDERS,
  }),
}
