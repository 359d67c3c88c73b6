import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import type { DueMoment } from '../deadlines/model.ts'
import type { WorkingTime } from '../deadlines/working-time-between.ts'
import { LimitUnit } from '../procedures/model.ts'
import { Instant, PlainDate } from '../time/model.ts'
import { ACT_ERRORS, acted, CLOSING_ERRORS, closing, onDossier, words } from './act-call.ts'

/* Calls of the roads beside the straight one: waiting for the applicant, away upward, ended before a decision. */

const remark = z.string().trim().max(1000).default('')
const number = z.string().trim().max(100).default('')

/** What phrases are offered for: words that were written in past acts of this register. */
export const PhraseTopic = z.enum([
  'supplement-item',
  'supplement-reason',
  'allow-supplement',
  'upward-to',
  'obligation-what',
  'withdraw',
  'stop',
  'refusal',
  'partial',
  'send-back',
  'post-came-back',
  'archive-place',
  'decline-hand-over',
  'correct',
  'void',
  'decline-apology',
  'escalate',
  'late-measure',
  'decline-late',
])
export type PhraseTopic = z.infer<typeof PhraseTopic>

const Time = z.custom<WorkingTime>()
const Stretch = { from: Instant, to: Instant.nullable(), time: Time }

export const roadsApi = {
  /**
   * Asks for everything that is missing, once (NĐ 118/2025 Đ11, NĐ 309/2026 Đ17.2a). A second time is refused with
   * SUPPLEMENT_ONCE {paperNo, at, by}: only the leader's leave lets it through.
   */
  askSupplement: command({
    input: z.object({
      ...onDossier,
      items: z.array(words(1000)).min(1).max(40),
      reason: words(2000),
      /** Day by which it is to be brought; absent: as the office's setting says; null: no limit. */
      answerBy: PlainDate.nullable().optional(),
    }),
    output: acted.extend({ paperNo: z.string(), answerBy: Instant.nullable() }),
    errors: [...ACT_ERRORS, 'SUPPLEMENT_ONCE', 'ANSWER_BY_TOO_EARLY'],
    roles: ['officer', 'specialist'],
  }),
  /** The leader lets one more be asked for; reported by `supplementOverrides`. */
  allowSupplement: command({
    input: z.object({ ...onDossier, reason: words(1000) }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['leader'],
  }),
  receiveSupplement: command({
    input: z.object({ ...onDossier, note: remark }),
    output: acted.extend({ newDueAt: Instant, clock: z.enum(['resumed', 'restarted', 'started']) }),
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist'],
  }),
  /** To a superior body (liên thông); its own limit is a day, where it is known. */
  handUpward: command({
    input: z.object({
      ...onDossier,
      to: words(200),
      documentNo: number,
      dueDay: PlainDate.nullable().default(null),
      note: remark,
    }),
    output: acted,
    errors: [...ACT_ERRORS, 'ANSWER_BY_TOO_EARLY'],
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  comeBack: command({
    input: z.object({ ...onDossier, documentNo: number, note: remark }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  /** Money the applicant owes elsewhere before the office can go on (tax, land levy). */
  askObligation: command({
    input: z.object({
      ...onDossier,
      what: words(500),
      /** Whole đồng. */
      amount: z.int().min(0).max(1_000_000_000_000).nullable().default(null),
      note: remark,
    }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist'],
  }),
  obligationMet: command({
    input: z.object({ ...onDossier, documentNo: number, note: remark }),
    output: acted.extend({ newDueAt: Instant }),
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist'],
  }),
  withdraw: command({
    input: z.object({
      ...closing,
      reason: words(1000),
      requestedBy: z.string().trim().min(2).max(200),
      papersReturned: z.boolean(),
    }),
    output: acted,
    errors: CLOSING_ERRORS,
    roles: ['officer'],
  }),
  /** At the applicant's request (TT 03/2025 Đ7), or because the supplement did not come in its time. */
  stop: command({
    input: z.object({ ...closing, cause: z.enum(['applicant', 'no-supplement']), reason: words(2000) }),
    output: acted.extend({ paperNo: z.string() }),
    errors: [...CLOSING_ERRORS, 'ANSWER_TIME_LEFT'],
    roles: ['officer', 'specialist'],
  }),
  postCameBack: command({
    input: z.object({ ...onDossier, reason: words(1000) }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer'],
  }),
  archive: command({
    input: z.object({ ...closing, place: words(200) }),
    output: acted,
    errors: CLOSING_ERRORS,
    roles: ['officer', 'specialist'],
  }),
  /** Why it is due when it is, how long it has taken, where it lay meanwhile. */
  clock: query({
    input: z.object({ id: z.string() }),
    output: z.object({
      /** Working time without the waits for the applicant; of it what was spent in the commune. */
      total: Time,
      local: Time,
      /** How many working hours are called a day in the times here. */
      hoursPerDay: z.number(),
      waits: z.array(z.object({ ...Stretch, for: z.enum(['supplement', 'obligation']) })),
      upward: z.array(z.object({ ...Stretch, body: z.string(), dueAt: Instant.nullable() })),
      due: z.custom<DueMoment>(),
      limit: z.object({ amount: z.number(), unit: LimitUnit }),
      calendarVersion: z.int(),
      /** False where the promise in force was not counted so: by an apology letter, a correction, an import. */
      asPromised: z.boolean(),
      /** While it waits: what an answer today would do. */
      next: z.object({ clock: z.enum(['resumed', 'restarted', 'started']), newDueAt: Instant }).nullable(),
      /** Until when a supplement asked for today is to be brought, by the office's setting. */
      answerBy: Instant.nullable(),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** Words written most often in past acts, for a form's list. */
  phrases: query({
    input: z.object({ topic: PhraseTopic }),
    output: z.object({ phrases: z.array(z.string()) }),
    roles: EVERYBODY,
  }),
  /** Second supplements that the leader let through, latest first; days inclusive. */
  supplementOverrides: query({
    input: z.object({ from: PlainDate, to: PlainDate }),
    output: z.object({
      overrides: z.array(
        z.object({
          dossierId: z.string(),
          dossierNo: z.string(),
          applicantName: z.string(),
          procedureName: z.string(),
          at: Instant,
          leaderName: z.string(),
          reason: z.string(),
          /** The further supplement was asked for. */
          used: z.boolean(),
        }),
      ),
    }),
    roles: EVERYBODY,
  }),
}
