import { z } from 'zod'
import { Channel, GivenComponent, LimitUnit } from '../procedures/model.ts'
import { Instant } from '../time/model.ts'

/** How the applicant wants the result (field 13 of the receipt). */
export const ReturnBy = z.enum(['counter', 'post', 'online'])
export type ReturnBy = z.infer<typeof ReturnBy>

/**
 * Where a dossier stands. Never set by hand: `rules.ts` reduces it from the accepted actions.
 * received 2 · processing 4 · to-sign 4 · ready 9 · returned 10 (TrangThaiHoSo).
 */
export const DossierStatus = z.enum(['received', 'processing', 'to-sign', 'ready', 'returned'])
export type DossierStatus = z.infer<typeof DossierStatus>

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
    resultName: z.string(),
  }),
  /** Field 7, in the applicant's words; usually the procedure's name. At most 1000 characters (TrichYeuHoSo). */
  request: z.string().trim().min(1).max(1000),
  channel: Channel,
  components: z.array(DossierComponent),
  sets: z.int().min(1).max(99),
  limit: z.strictObject({ amount: z.number().positive(), unit: LimitUnit }),
  returnBy: ReturnBy,
  /** Where the post brings the result. */
  returnAddress: z.string().max(400).nullable(),
  /** Whole đồng. */
  fee: z.int().min(0),
  receivedAt: Instant,
  dueAt: Instant,
  /** Version of the calendar the due moment was computed with, printed on the slip. */
  calendarVersion: z.int(),
})
export type DossierFacts = z.infer<typeof DossierFacts>

const officer = z.strictObject({ id: z.string(), name: z.string(), role: z.string() })
const act = { id: z.string(), at: Instant, officer }

/** Every act that makes up a dossier's life, with what it carries. */
export const DossierAction = z.discriminatedUnion('kind', [
  z.strictObject({ ...act, kind: z.literal('receive'), signOffRequired: z.boolean(), dueAt: Instant }),
  z.strictObject({
    ...act,
    kind: z.literal('hand-over'),
    toId: z.string(),
    toName: z.string(),
    note: z.string(),
  }),
  z.strictObject({ ...act, kind: z.literal('mark-ready'), note: z.string() }),
  z.strictObject({ ...act, kind: z.literal('sign-off'), note: z.string() }),
  z.strictObject({ ...act, kind: z.literal('send-back'), reason: z.string() }),
  z.strictObject({
    ...act,
    kind: z.literal('notify'),
    by: z.enum(['phone', 'message', 'post', 'in-person']),
    reached: z.boolean(),
    note: z.string(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('return'),
    receiver: z.string(),
    receiverIdNumber: z.string().nullable(),
    relation: z.enum(['applicant', 'authorised', 'post']),
    idChecked: z.boolean(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('draft-apology'),
    reason: z.string(),
    cause: z.string(),
    responsible: z.string(),
    newDueAt: Instant,
  }),
  z.strictObject({ ...act, kind: z.literal('sign-apology'), apologyNo: z.string(), newDueAt: Instant }),
  z.strictObject({ ...act, kind: z.literal('decline-apology'), reason: z.string() }),
  /** A second delay: no new date any more, the leader is told why. */
  z.strictObject({ ...act, kind: z.literal('escalate'), reason: z.string() }),
])
export type DossierAction = z.infer<typeof DossierAction>
export type ActionKind = DossierAction['kind']

/** What the actions add up to. */
export type DossierState = {
  status: DossierStatus
  /** Number of actions; the version a command is based on. */
  version: number
  dueAt: Instant
  /** The date first promised; differs from `dueAt` after the one re-appointment. */
  firstDueAt: Instant
  signOffRequired: boolean
  assignee: { id: string; name: string } | null
  apology: 'none' | 'drafted' | 'signed'
  escalated: boolean
  /** The person has been reached since the result was ready. */
  notified: boolean
  /** When the result existed (after sign-off where one is asked for); on time is judged by it. */
  finishedAt: Instant | null
  returnedAt: Instant | null
}
