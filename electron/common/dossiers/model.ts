import { z } from 'zod'
import { ROLES } from '../api-spec.ts'
import { OrganisationKind } from '../applicants/model.ts'
import { CertifiedDocument } from '../certifications/model.ts'
import { ExplanationState } from '../lateness/model.ts'
import { Channel, GivenComponent, LimitUnit, Step } from '../procedures/model.ts'
import { Posted } from '../post/model.ts'
import { ImportScope } from '../imports/model.ts'
import { FeeLine } from '../payments/model.ts'
import { Instant } from '../time/model.ts'

/** How the applicant wants the result (field 13 of the receipt). */
export const ReturnBy = z.enum(['counter', 'post', 'online'])
export type ReturnBy = z.infer<typeof ReturnBy>

/**
 * Where a dossier stands. Never set by hand: `rules.ts` reduces it from the accepted actions. What each means for the
 * clock and for the national portal stands in `actions.ts`.
 */
export const DossierStatus = z.enum([
  'received',
  'processing',
  /** Waits for the applicant: papers asked for, or money owed to another office. */
  'supplement',
  'obligation',
  /** With a superior body (liên thông). */
  'upward',
  /** Before the head of the department, before the leader of the commune. */
  'to-review',
  'to-sign',
  'ready',
  'returned',
  /** Refused after appraisal, signed; the refusal and the papers wait at the counter or are given back. */
  'refused',
  'withdrawn',
  'stopped',
  'void',
  /** Given to another PC of the commune, which alone acts on it from then on; here it is only looked at. */
  'moved',
])
export type DossierStatus = z.infer<typeof DossierStatus>

/** What came out: all that was asked for, a part of it (the rest stays open), or a refusal. */
export const Outcome = z.enum(['granted', 'partial', 'refused'])
export type Outcome = z.infer<typeof Outcome>

/** Who stands on the receipt, as it was when the dossier was taken in. */
export const DossierPerson = z.strictObject({
  name: z.string().trim().min(2).max(300),
  idNumber: z.string().max(40).nullable(),
  address: z.string().max(400).nullable(),
  phone: z.string().max(40).nullable(),
  email: z.string().max(200).nullable(),
})
export type DossierPerson = z.infer<typeof DossierPerson>

/** A component as asked for and as brought; the names are kept because the catalogue changes. */
export const DossierComponent = GivenComponent.extend({
  name: z.string(),
  required: z.boolean(),
  mode: z.enum(['submit', 'show']),
})
export type DossierComponent = z.infer<typeof DossierComponent>

/** What is fixed when a dossier is taken in. A later change of catalogue, calendar or commune does not touch it. */
export const DossierFacts = z.strictObject({
  applicantKind: z.enum(['citizen', 'organisation']),
  organisationKind: OrganisationKind.optional(),
  applicant: DossierPerson,
  /** The one who came with a power of attorney. */
  authorised: DossierPerson.extend({ document: z.string().max(300).nullable() }).nullable(),
  priority: z.array(z.string()),
  procedure: z.strictObject({
    code: z.string(),
    name: z.string(),
    field: z.string(),
    signOffRequired: z.boolean(),
    noWait: z.boolean(),
    /** What a supplement does to the clock, as the procedure had it when the dossier began. */
    supplementClock: z.enum(['pause', 'restart']),
    resultName: z.string(),
  }),
  /** Field 7, in the applicant's words; usually the procedure's name. At most 1000 characters (TrichYeuHoSo). */
  request: z.string().trim().min(1).max(1000),
  channel: Channel,
  components: z.array(DossierComponent),
  sets: z.int().min(1).max(99),
  limit: z.strictObject({ amount: z.number().positive(), unit: LimitUnit }),
  returnBy: ReturnBy,
  /** What stood on the parcel, of one that came by post. */
  posted: Posted.optional(),
  /** Where the post brings the result. */
  returnAddress: z.string().max(400).nullable(),
  /** Whole đồng. */
  fee: z.int().min(0),
  /** What the fee is made of; adds up to it. */
  feeLines: z.array(FeeLine).max(20).optional(),
  /** What is to be certified, document by document. */
  certified: z.array(CertifiedDocument).max(60).optional(),
  /** By how many copies and pages the fee was counted, where nothing is certified and the tariff counts them. */
  counted: z.strictObject({ copies: z.int().min(1), pages: z.int().min(1) }).optional(),
  receivedAt: Instant,
  /** When it was typed in, where that was later: written on paper during a power failure (ghi bù) or imported. */
  enteredAt: Instant.nullable(),
  /** When it was filed online; it was taken in later. */
  filedAt: Instant.optional(),
  /** Came with a file from another system; `local`: the shared system hears of it from there, never from here. */
  imported: ImportScope.optional(),
  dueAt: Instant,
  /** Version of the calendar the due moment was computed with, printed on the slip. */
  calendarVersion: z.int(),
})
export type DossierFacts = z.infer<typeof DossierFacts>

const officer = z.strictObject({ id: z.string(), name: z.string(), role: z.string() })
const act = {
  id: z.string(),
  at: Instant,
  officer,
  /** End of the step this act begins; absent where it begins none. */
  stepDueAt: Instant.nullish(),
  /** It happened before it was recorded (`at`): when it was typed in, and why so late. */
  entered: z.strictObject({ at: Instant, reason: z.string() }).optional(),
}
const words = z.string()

export const DraftApology = z.strictObject({
  ...act,
  kind: z.literal('draft-apology'),
  reason: words,
  cause: words,
  responsible: words,
  newDueAt: Instant,
})

/** Every act that makes up a dossier's life, with what it carries. Numbers of papers are taken with the act. */
export const DossierAction = z.discriminatedUnion('kind', [
  z.strictObject({
    ...act,
    kind: z.literal('receive'),
    /** Number of its receipt; null where another system gave one. */
    receiptNo: z.string().nullable(),
    signOffRequired: z.boolean(),
    departmentSignOff: z.boolean(),
    dueAt: Instant,
    /** Until when it has to be with the department (NĐ 309/2026 Đ18.2). */
    handOverBy: Instant.nullable(),
    /** The internal process it began with; a later change of the catalogue does not touch it. */
    steps: z.array(Step),
  }),
  /** To a colleague, or to a department whose first taker it then is. */
  z.strictObject({
    ...act,
    kind: z.literal('hand-over'),
    toId: z.string().nullable(),
    toDepartment: z.string().nullable(),
    toName: z.string(),
    toRole: z.enum(ROLES),
    /** Until when the receiver has to confirm. */
    confirmBy: Instant.nullable(),
    note: words,
  }),
  z.strictObject({ ...act, kind: z.literal('accept-hand-over') }),
  z.strictObject({ ...act, kind: z.literal('decline-hand-over'), reason: words }),
  z.strictObject({
    ...act,
    kind: z.literal('ask-supplement'),
    items: z.array(words).min(1),
    reason: words,
    paperNo: words,
    /** After this the dossier may be stopped; null: no limit is set. */
    answerBy: Instant.nullable(),
  }),
  /** The leader lets a second supplement be asked for; reported. */
  z.strictObject({ ...act, kind: z.literal('allow-supplement'), reason: words }),
  z.strictObject({
    ...act,
    kind: z.literal('receive-supplement'),
    note: words,
    /** How the clock went on, and the due moment it leads to. */
    clock: z.enum(['resumed', 'restarted', 'started']),
    newDueAt: Instant,
  }),
  z.strictObject({
    ...act,
    kind: z.literal('hand-upward'),
    to: words,
    documentNo: words,
    /** When the superior body has to answer; null where nobody said. */
    upwardDueAt: Instant.nullable(),
    note: words,
  }),
  z.strictObject({ ...act, kind: z.literal('come-back'), documentNo: words, note: words }),
  z.strictObject({
    ...act,
    kind: z.literal('ask-obligation'),
    what: words,
    /** Whole đồng, where the office knows it. */
    amount: z.int().min(0).nullable(),
    note: words,
  }),
  z.strictObject({
    ...act,
    kind: z.literal('obligation-met'),
    documentNo: words,
    note: words,
    newDueAt: Instant,
  }),
  z.strictObject({
    ...act,
    kind: z.literal('mark-ready'),
    outcome: Outcome,
    /** Why it is refused, or what is still to come. */
    reason: words,
    /** Number of the refusal, where nobody has to sign it after this. */
    refusalNo: words.nullable(),
    note: words,
  }),
  /** Head of the department. */
  z.strictObject({
    ...act,
    kind: z.literal('approve'),
    refusalNo: words.nullable(),
    note: words,
  }),
  /** Leader of the commune. */
  z.strictObject({
    ...act,
    kind: z.literal('sign-off'),
    refusalNo: words.nullable(),
    note: words,
  }),
  z.strictObject({ ...act, kind: z.literal('send-back'), reason: words }),
  z.strictObject({
    ...act,
    kind: z.literal('notify'),
    /** `sms` is sent by the shared system, `message` by hand. */
    by: z.enum(['phone', 'sms', 'message', 'email', 'post', 'in-person']),
    reached: z.boolean(),
    note: words,
    /** Number or address, and the words that went there. */
    to: words.nullish(),
    text: words.nullish(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('return'),
    receiver: words,
    receiverIdNumber: words.nullable(),
    relation: z.enum(['applicant', 'authorised', 'post', 'online']),
    /** The paper that authorises the receiver. */
    document: words.nullable(),
    idChecked: z.boolean(),
    /** The slip was lost: identity is checked in its place (NĐ 118/2025 Đ6). */
    lostSlip: z.boolean(),
    /** Number of the post's parcel. */
    trackingNo: words.nullable(),
  }),
  /** The post brought the result back. */
  z.strictObject({ ...act, kind: z.literal('post-came-back'), reason: words }),
  z.strictObject({
    ...act,
    kind: z.literal('withdraw'),
    reason: words,
    requestedBy: words,
    papersReturned: z.boolean(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('stop'),
    cause: z.enum(['applicant', 'no-supplement', 'other']),
    reason: words,
    paperNo: words,
  }),
  z.strictObject({ ...act, kind: z.literal('archive'), place: words }),
  /** The facts as they are from now on, and what was different before. */
  z.strictObject({
    ...act,
    kind: z.literal('correct'),
    reason: words,
    changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })).min(1),
    facts: DossierFacts,
    /** Set where the correction moves the due moment. */
    newDueAt: Instant.nullable(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('void'),
    reason: words,
    /** An import was taken back: the code is another system's and may come in again. */
    freesNumber: z.literal(true).optional(),
  }),
  /** To another PC of the commune. Its words of what never left this one go along (`upstream.ts`). */
  z.strictObject({ ...act, kind: z.literal('move'), to: words, toStationId: words, note: words }),
  /** The shared system declined the move: it stays here after all. */
  z.strictObject({ ...act, kind: z.literal('keep'), note: words }),
  /** It is with this PC from now on; the PC itself writes this when it has all of it. */
  z.strictObject({
    ...act,
    kind: z.literal('arrive'),
    /** Code of the PC it was with. */
    from: words,
    how: z.enum(['moved', 'taken-over']),
  }),
  /** Takes back the officer's own last act. */
  z.strictObject({ ...act, kind: z.literal('undo'), undoneId: z.string(), undoneKind: z.string() }),
  DraftApology,
  z.strictObject({ ...act, kind: z.literal('sign-apology'), apologyNo: words, newDueAt: Instant }),
  z.strictObject({ ...act, kind: z.literal('decline-apology'), reason: words }),
  /** A second delay: no new date any more, the leader is told why. */
  z.strictObject({ ...act, kind: z.literal('escalate'), reason: words }),
  /** Why it is late, who answers for it, what is done about it; said again it replaces what was said before. */
  z.strictObject({
    ...act,
    kind: z.literal('explain-late'),
    /** Id of the cause, and its name when this was written: another PC has a list of its own. */
    cause: words,
    causeName: words,
    responsibleId: words.nullable(),
    responsible: words,
    measure: words,
  }),
  z.strictObject({ ...act, kind: z.literal('confirm-late') }),
  z.strictObject({ ...act, kind: z.literal('decline-late'), reason: words }),
])
export type DossierAction = z.infer<typeof DossierAction>
export type ActionKind = DossierAction['kind']

/** Given and not yet confirmed. */
export const PendingHandOver = z.object({
  fromId: z.string(),
  fromName: z.string(),
  /** A person, or any of a department. */
  toId: z.string().nullable(),
  toDepartment: z.string().nullable(),
  toName: z.string(),
  at: Instant,
  confirmBy: Instant.nullable(),
})

/** What the actions add up to. */
export const DossierState = z.object({
  status: DossierStatus,
  /** Number of actions; the version a command is based on. */
  version: z.int(),
  dueAt: Instant,
  /** The promise that an apology moved; equal to `dueAt` until the one re-appointment. */
  firstDueAt: Instant,
  handOverBy: Instant.nullable(),
  signOffRequired: z.boolean(),
  departmentSignOff: z.boolean(),
  /** Who answers for it now. */
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  handover: PendingHandOver.nullable(),
  steps: z.array(Step),
  /** Where in `steps` it is, since when and until when; null where no process was laid down. */
  step: z.object({ index: z.int(), since: Instant, dueAt: Instant.nullable() }).nullable(),
  outcome: Outcome.nullable(),
  supplements: z.object({
    asked: z.int(),
    /** 1, and one more for each leave given by the leader. */
    allowed: z.int(),
    /** Unanswered since; and until when it should be answered. */
    waitingSince: Instant.nullable(),
    answerBy: Instant.nullable(),
  }),
  obligation: z.object({ what: z.string(), amount: z.int().nullable(), since: Instant }).nullable(),
  upward: z.object({ to: z.string(), since: Instant, dueAt: Instant.nullable() }).nullable(),
  apology: z.enum(['none', 'drafted', 'signed']),
  escalated: z.boolean(),
  /** Of one that is late: whether it has been said why. */
  explanation: ExplanationState,
  /** The person has been reached since the result was ready. */
  notified: z.boolean(),
  /** When the result existed (after the signatures it needs); on time is judged by it. */
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  /** The result left by post: it may come back. */
  byPost: z.boolean(),
  /** To which PC it was given, and where it stood then. */
  moved: z.object({ to: z.string(), at: Instant, was: DossierStatus }).nullable(),
  archivedAt: Instant.nullable(),
  /** The act that could be taken back, by whom it was done; null after an undo. */
  last: z.object({ id: z.string(), kind: z.string(), officerId: z.string() }).nullable(),
})
export type DossierState = z.infer<typeof DossierState>
