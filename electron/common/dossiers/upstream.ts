import { z } from 'zod'
import { EntryKey, FileRef, Hash } from '../sync/model.ts'
import { Channel } from '../procedures/model.ts'
import { Instant } from '../time/model.ts'
import { ReturnBy } from './model.ts'

/* What the shared system is told about a dossier: the payload of journal entries with noun `dossier` and
   scope `upstream`, one shape per verb. It carries what the national record (DongBoHoSoMC, CapNhatTienDoHoSoMC)
   needs and no more. Unknown members are allowed and ignored, so that the register may say more in its journal
   than the shared system reads. */

const Text = (max: number) => z.string().trim().min(1).max(max)

/** LoaiDoiTuong: citizen 1, business 2, state body 3, other organisation 4; `organisation`: nobody said which of the three. */
export const UpstreamApplicantKind = z.enum(['citizen', 'business', 'state', 'other', 'organisation'])

const base = {
  dossierNo: Text(60),
  /** The parked entry (same station, same dossier) whose place this one takes. */
  supersedes: EntryKey.optional(),
  files: z.array(FileRef).max(500).optional(),
  /** Who did it, for NguoiXuLy (≤ 50), ChucDanh and PhongBanXuLy. */
  actor: z
    .object({ name: Text(50), title: z.string().max(200).nullish(), unit: z.string().max(200).nullish() })
    .optional(),
  note: z.string().max(2000).nullish(),
  /** When it was done, where it was recorded later than that; the journal header says when it was recorded. */
  happenedAt: Instant.optional(),
}

/** The facts of a dossier as the national record wants them. Lengths that the portal limits are checked by rule, not here. */
export const UpstreamFacts = z.object({
  procedureCode: Text(60),
  procedureName: Text(2000),
  fieldCode: z.string().max(100).nullish(),
  fieldName: Text(500),
  /** KenhThucHien: counter 1, online 2, post 3. */
  channel: Channel,
  applicant: z.object({
    name: z.string(),
    kind: UpstreamApplicantKind,
    /** SoDinhDanh: 12 digits (CCCD), 9 digits (CMND), or an organisation's number; empty when there is none. */
    idNumber: z.string().max(40).nullish(),
    phone: z.string().max(40).nullish(),
    email: z.string().max(200).nullish(),
    address: z.string().max(1000).nullish(),
  }),
  /** TrichYeuHoSo. */
  summary: z.string(),
  /** When it was filed online (NgayNopHoSo). */
  filedAt: Instant.nullish(),
  receivedAt: Instant,
  /** When it was typed in, where it had been received on paper before. */
  enteredAt: Instant.nullish(),
  /** Null for a result handed over at once. */
  dueAt: Instant.nullable(),
  /** HinhThuc: result by post or not; online when it is only published. */
  returnBy: ReturnBy.optional(),
  components: z
    .array(
      z.object({
        code: z.string().max(100).nullish(),
        name: Text(4000),
        originals: z.int().min(0).optional(),
        copies: z.int().min(0).optional(),
      }),
    )
    .max(200)
    .optional(),
  /** Whole đồng. */
  fees: z
    .array(z.object({ name: Text(500), amount: z.int().min(0) }))
    .max(50)
    .optional(),
})
export type UpstreamFacts = z.infer<typeof UpstreamFacts>

const digitised = { files: z.array(FileRef).min(1).max(500), replaces: Hash.optional() }

/** After the wait it is received as before, not in work: nobody had been given it yet. */
const Untaken = z.boolean().optional()

const UpstreamOutcome = z.enum(['granted', 'partial', 'refused'])

/** Payload shapes by verb. */
export const UPSTREAM = {
  received: z.object({ ...base, facts: UpstreamFacts }),
  /** Filed online and not taken in: what is missing, so that it can be filed again, or why not (NgayTuChoi). */
  'intake-declined': z.object({
    ...base,
    kind: z.enum(['supplement', 'refusal']),
    items: z.array(Text(2000)).max(50),
    reason: Text(2000),
    paperNo: z.string().max(100).nullish(),
  }),
  'handed-over': z.object({ ...base, to: Text(200) }),
  /** `awaitsSignOff`: somebody has to sign before it counts as finished. `refused`: finished with a refusal (NgayTuChoi). */
  'result-ready': z.object({
    ...base,
    awaitsSignOff: z.boolean().optional(),
    outcome: UpstreamOutcome.optional(),
    reason: z.string().max(2000).optional(),
  }),
  /** Head of department. */
  approved: z.object({
    ...base,
    awaitsSignOff: z.boolean().optional(),
    outcome: UpstreamOutcome.nullish(),
  }),
  /** Leader's signature under the result or under an apology letter. */
  'signed-off': z.object({
    ...base,
    what: z.enum(['result', 'apology']),
    outcome: UpstreamOutcome.nullish(),
  }),
  /** DanhSachHoSoBoSung: what was asked for; then that it came, with the moment promised from now on. */
  'supplement-asked': z.object({ ...base, items: z.array(Text(2000)).min(1).max(50), reason: Text(2000) }),
  'supplement-received': z.object({ ...base, newDueAt: Instant, untaken: Untaken }),
  'handed-upward': z.object({ ...base, to: Text(200), documentNo: z.string().max(100).nullish() }),
  'came-back': z.object({ ...base, documentNo: z.string().max(100).nullish() }),
  'obligation-asked': z.object({ ...base, what: Text(500), amount: z.int().min(0).nullish() }),
  'obligation-met': z.object({ ...base, newDueAt: Instant, untaken: Untaken }),
  withdrawn: z.object({ ...base, reason: Text(2000) }),
  stopped: z.object({ ...base, reason: Text(2000) }),
  'post-came-back': z.object({ ...base, reason: Text(2000) }),
  /** An act that was taken back: status and moments as they were before it. */
  undone: z.object({
    ...base,
    of: Text(60),
    status: z.literal([2, 3, 4, 5, 6, 7, 8, 9, 10]),
    dueAt: Instant,
    finishedAt: Instant.nullable(),
    returnedAt: Instant.nullable(),
  }),
  /** `sms`: the shared system sends `text` to the number `to`; everything else has been done already. */
  notified: z.object({
    ...base,
    by: z.enum(['phone', 'sms', 'email', 'post', 'in-person', 'other']),
    to: z.string().max(200).nullish(),
    text: z.string().max(1000).nullish(),
  }),
  /** `partly`: the rest is still in work. */
  returned: z.object({
    ...base,
    receiver: Text(200),
    receiverIdNumber: z.string().max(40).nullish(),
    partly: z.boolean().optional(),
  }),
  /** Apology sent with the one re-appointment the law allows. */
  apologised: z.object({
    ...base,
    apologyNo: z.string().max(60).nullish(),
    reason: Text(2000),
    newDueAt: Instant,
  }),
  /** Whole facts anew, so that it can also stand in the place of a refused `received`. */
  corrected: z.object({ ...base, facts: UpstreamFacts, reason: z.string().max(2000).nullish() }),
  voided: z.object({ ...base, reason: Text(2000) }),
  /**
   * To another station of the agency, which alone acts on it when this is accepted. What of the dossier the shared system
   * was never told goes along, for that station alone.
   */
  moved: z.object({
    ...base,
    /** Code and id of that station. */
    to: Text(64),
    toStationId: Text(100),
    /** The local acts with their words, each by its place in the sender's journal. */
    words: z
      .array(z.object({ ...EntryKey.shape, action: z.unknown() }))
      .max(5000)
      .optional(),
    /** What was paid, so that nobody is asked twice; entries as the station keeps them. */
    payments: z.array(z.unknown()).max(500).optional(),
    /** SHA-256 of the digitised documents that count now; of one that is not among them it was withdrawn. */
    documents: z.array(Hash).max(500).optional(),
  }),
  /** In the place of a refused `moved`: it stays where it is. */
  kept: z.object({ ...base }),
  /** The PDF of a component or of other papers; `replaces` names the file that is out of date with it. */
  scanned: z.object({
    ...base,
    ...digitised,
    /** 1 digitised here, 2 taken over from another component, 3 from another result; nobody said: none of it. */
    reuse: z.literal([0, 1, 2, 3]).optional(),
  }),
  /** The result itself, digitised (DanhSachGiayToKetQua): files of kind `result`. */
  'result-scanned': z.object({ ...base, ...digitised }),
  /** Such a PDF with a signature in it, in place of the one it `replaces`. */
  'digitally-signed': z.object({
    ...base,
    ...digitised,
    replaces: Hash,
    certificate: z.object({ owner: z.string(), issuer: z.string(), serial: z.string() }),
  }),
} as const
export type UpstreamVerb = keyof typeof UPSTREAM
export type UpstreamPayload = {
  [V in UpstreamVerb]: { verb: V; payload: z.infer<(typeof UPSTREAM)[V]> }
}[UpstreamVerb]

/** Is this a verb the shared system understands for a dossier? */
export function isUpstreamVerb(verb: string): verb is UpstreamVerb {
  return Object.hasOwn(UPSTREAM, verb)
}
