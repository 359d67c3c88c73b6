import { z } from 'zod'
import { DossierStatus } from '../dossiers/model.ts'
import { Instant, PlainDate } from '../time/model.ts'

/* Paper against register (hồ sơ giấy và điện tử thống nhất): where the two may have come apart, and by which signs. */

/**
 * `paper-first`: a result is there and the register does not know · `stale`: nothing recorded for more than n days ·
 * `not-returned`: signed and not given back · `return-unrecorded`: signs that it was given back, and no record of it ·
 * `upstream`: the register and what the shared system has accepted are not the same.
 */
export const FINDINGS = ['paper-first', 'stale', 'not-returned', 'return-unrecorded', 'upstream'] as const
export const Finding = z.enum(FINDINGS)
export type Finding = z.infer<typeof Finding>

/** A sign by which a finding is known; what is on it was written by somebody, nothing is guessed. */
export const Sign = z.discriminatedUnion('of', [
  /** The result was scanned while the dossier is still in work. */
  z.object({ of: z.literal('result-scanned'), at: Instant }),
  /** The superior body told of the paper it issued. */
  z.object({ of: z.literal('issued-above'), at: Instant, documentNo: z.string(), day: PlainDate }),
  /** The last shelf check found it lying there, or did not. */
  z.object({ of: z.literal('on-shelf'), at: Instant }),
  z.object({ of: z.literal('off-shelf'), at: Instant }),
  /** The last recorded step. */
  z.object({ of: z.literal('untouched'), at: Instant, days: z.int() }),
  z.object({ of: z.literal('ready'), at: Instant, notified: z.boolean() }),
  /** A number of a parcel was typed for it. */
  z.object({ of: z.literal('parcel'), trackingNo: z.string() }),
  /** Paid after the result was ready; told in person after that. */
  z.object({ of: z.literal('paid'), at: Instant }),
  z.object({ of: z.literal('was-here'), at: Instant }),
  /** Of its acts: declined above, waiting there behind a declined one, not gone yet. */
  z.object({ of: z.literal('refused'), epoch: z.int(), seq: z.int(), reason: z.string() }),
  z.object({ of: z.literal('held'), entries: z.int() }),
  z.object({ of: z.literal('unsent'), entries: z.int(), files: z.int() }),
  /** What the shared system held when it was asked last, where that is another state (TrangThaiHoSo). */
  z.object({ of: z.literal('differs'), theirs: z.int(), ours: z.int(), at: Instant }),
])
export type Sign = z.infer<typeof Sign>

/** One dossier of a finding. */
export const FindingLine = z.object({
  dossierId: z.string(),
  version: z.int(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  status: DossierStatus,
  assigneeName: z.string().nullable(),
  signs: z.array(Sign).min(1),
  /** Somebody looked into it and said why it is as it is; stands until the dossier moves on. */
  note: z.object({ text: z.string(), by: z.string(), at: Instant }).nullable(),
})
export type FindingLine = z.infer<typeof FindingLine>

/** After how many days without a recorded step a dossier is asked about. */
export const ReconciliationRules = z.strictObject({ staleDays: z.int().min(1).max(180).default(7) })
export type ReconciliationRules = z.infer<typeof ReconciliationRules>
export const defaultReconciliationRules: ReconciliationRules = ReconciliationRules.parse({})

/** An act that was recorded after it happened, with both its times. */
export const LateRecording = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  reason: z.string(),
  by: z.string(),
})
export type LateRecording = z.infer<typeof LateRecording>

/** A dossier as a shelf check lists it. */
export const ShelfLine = FindingLine.omit({ signs: true, note: true }).extend({
  finishedAt: Instant.nullable(),
})
export type ShelfLine = z.infer<typeof ShelfLine>

/** A shelf check that was closed. */
export const ShelfCheck = z.object({
  at: Instant,
  by: z.string(),
  found: z.int(),
  missing: z.int(),
  foreign: z.int(),
})
export type ShelfCheck = z.infer<typeof ShelfCheck>
