import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Channel, Step } from '../procedures/model.ts'
import { Delivery } from '../sync/delivery.ts'
import { LateExplanation } from '../lateness/model.ts'
import { Instant } from '../time/model.ts'
import { Reason } from './reminders.ts'
import {
  ACT_ERRORS,
  acted,
  CLOSING_ERRORS,
  closing,
  HAPPENED_FAULTS,
  onDatedDossier,
  onDossier,
  words,
} from './act-call.ts'
import { atOnceApi } from './at-once-api.ts'
import { custodyApi } from './custody-api.ts'
import { DossierFacts, DossierState, DossierStatus, DraftApology, Outcome } from './model.ts'
import { roadsApi } from './roads-api.ts'
import { StoodOutcome } from './timeliness.ts'

/**
 * Saved views of the register. `today`: taken in today · `due-today`: due later today · `due-soon`: due on one of the
 * next two working days · `overdue` · `waiting`: before the leader, of which `to-review` results for the head of department, `to-sign` results and `to-approve`
 * apology letters · `to-return`: at the counter, of which `to-call` nobody has been reached for · `mine`: open and in
 * my hands · `to-apologise`: the last day for a letter has come and none is drafted · `to-deliver`: the letter is signed
 * and not yet printed for the citizen · `late-again`: late after the one
 * re-appointment, the leader not told · `escalated`: the leader has been told · `to-hand-over`: taken in and not yet
 * given to anybody (of those that came from another PC: `arrived`) · `arrived`: came from another PC of the commune, and nobody here answers for it · `to-accept`: given to me or my department and not confirmed · `handover-late`: not confirmed in
 * time · `step-late`: its step of the internal process has taken too long · `waiting-outside`: for the applicant, money
 * or a superior body · `answer-late`: whoever it waits for has not answered in time · `untouched`, `uncollected`: nothing done, the result not fetched, for so many working days ·
 * `drifting`: one of these and nobody has answered it for a further while · `late-unexplained`: late, not given back,
 * and nobody has said why, or the leader wants it said better · `late-to-confirm`: the leader has not confirmed why.
 */
export const View = z.enum([
  'all',
  'today',
  'due-today',
  'due-soon',
  'overdue',
  'waiting',
  'to-review',
  'to-sign',
  'to-approve',
  'to-return',
  'to-call',
  'mine',
  'to-apologise',
  'to-deliver',
  'late-again',
  'escalated',
  'to-hand-over',
  'arrived',
  'to-accept',
  'handover-late',
  'step-late',
  'waiting-outside',
  'answer-late',
  'untouched',
  'uncollected',
  'drifting',
  'late-unexplained',
  'late-to-confirm',
])
export type View = z.infer<typeof View>

/** A line of the register. */
export const DossierLine = z.object({
  id: z.string(),
  /** What an act on the line names. */
  version: z.int(),
  dossierNo: z.string(),
  applicantName: z.string(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  procedureCode: z.string(),
  procedureName: z.string(),
  field: z.string(),
  channel: Channel,
  status: DossierStatus,
  receivedAt: Instant,
  dueAt: Instant,
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  assigneeName: z.string().nullable(),
  /** Who looks after it while the assignee is away. */
  standInName: z.string().nullable(),
  /** Given and not yet confirmed: the person or the department it waits for. */
  waitsFor: z.string().nullable(),
  confirmBy: Instant.nullable(),
  /** Why it asks for somebody now, most pressing first. */
  reminders: z.array(Reason),
  apology: z.enum(['none', 'drafted', 'signed']),
  /** Late now, or when it ended, by the rule of the reports: a new date in an apology changes nothing about it. */
  late: z.boolean(),
  priority: z.boolean(),
  /** Working time to the due moment; null when nothing is left to do in time. */
  remaining: z
    .object({ late: z.boolean(), workingDays: z.int(), hours: z.int(), minutes: z.int() })
    .nullable(),
  /**
   * Where it stands upstream, by its worst act; null for one that is kept local. Changes are told as the noun
   * `delivery`.
   */
  delivery: Delivery.nullable(),
})
export type DossierLine = z.infer<typeof DossierLine>

/** Why the last act cannot be taken back: the shared system has answered to it, or a paper of it is out. */
export const UndoBarrier = z.enum(['SENT', 'PRINTED', 'ON_POST_LIST'])
export type UndoBarrier = z.infer<typeof UndoBarrier>

/** One line of the dossier's history: an act of its own or another journal entry about it (papers, scans). */
const Moment = z.object({
  at: Instant,
  officerName: z.string(),
  verb: z.string(),
  details: z.record(z.string(), z.unknown()),
  /** How far the entry has gone upstream: null for local acts. Changes are told as the noun `delivery`. */
  delivery: Delivery.nullable(),
  /** Why it was refused, in the shared system's own Vietnamese. */
  reason: z.string().nullable(),
})

const remark = z.string().trim().max(1000)

export const dossiersApi = {
  ...atOnceApi,
  list: query({
    input: z.object({
      view: View,
      /** Only those in the hands of whoever asks. */
      mine: z.boolean().default(false),
      text: z.string().max(200).default(''),
      limit: z.int().min(1).max(200).default(100),
      /** Continue after this line, as given in `next`. */
      after: z.string().nullable().default(null),
    }),
    output: z.object({ lines: z.array(DossierLine), next: z.string().nullable() }),
    roles: EVERYBODY,
  }),
  /** How many dossiers stand in each view; `all` is the size of the register. */
  counts: query({
    input: z.object({ mine: z.boolean().default(false) }),
    output: z.record(View, z.int()),
    roles: EVERYBODY,
  }),
  get: query({
    input: z.object({ id: z.string() }),
    output: z.object({
      id: z.string(),
      dossierNo: z.string(),
      facts: DossierFacts,
      state: DossierState,
      remaining: DossierLine.shape.remaining,
      /** The last working day on which an apology would be in time. */
      latestApologyDay: z.string(),
      /** The letter should be drafted now: its last day has come, and neither result nor letter is there. */
      apologyDue: z.boolean(),
      draftedApology: DraftApology.nullable(),
      /** How it stands or ended, by the rule of the reports. */
      outcome: StoodOutcome,
      /** It is late by that rule; and why, where that was said. */
      late: z.boolean(),
      lateness: z
        .object({
          ...LateExplanation.shape,
          causeName: z.string(),
          by: z.string(),
          sentBack: z.string().nullable(),
        })
        .nullable(),
      /** The department of whoever answers for it; empty at the counter. */
      assigneeDepartment: z.string(),
      /** Who looks after it while the assignee is away, and until when. */
      standIn: z.object({ name: z.string(), until: Instant }).nullable(),
      /** Its way through the office, each stay with its own clock. */
      steps: z.object({
        passages: z.array(
          z.object({
            index: z.int().nullable(),
            step: Step.nullable(),
            hands: z.array(
              z.object({
                giver: z.string().nullable(),
                receiver: z.string().nullable(),
                at: Instant,
                acceptedAt: Instant.nullable(),
              }),
            ),
            since: Instant,
            dueAt: Instant.nullable(),
            endedAt: Instant.nullable(),
            result: z.enum(['early', 'on-time', 'late']).nullable(),
            /** Working time to its end; of the present stay alone. */
            remaining: DossierLine.shape.remaining,
          }),
        ),
        toCome: z.array(z.object({ index: z.int(), step: Step })),
      }),
      possible: z.array(z.string()),
      /** Not possible now only by a rule that somebody above may lift. */
      stopped: z.array(z.string()),
      /** The officer's own last act, if it is one that could be taken back. */
      undo: z.object({ kind: z.string(), barrier: UndoBarrier.nullable() }).nullable(),
      timeline: z.array(Moment),
      /** Between the PCs of the commune; null for one that has always been here. */
      custody: z
        .object({
          /** Where it came from last, and how. */
          arrived: z
            .object({
              from: z.string(),
              how: z.enum(['moved', 'taken-over']),
              at: Instant,
              /** Acts inside the office of which only who and when came along. */
              wordless: z.int(),
              /** False: what was paid there is not known here. */
              moneyCame: z.boolean(),
              /** Digitised papers whose files are still to be fetched. */
              filesToCome: z.int(),
            })
            .nullable(),
          /** It was given away and the shared system declined: it goes elsewhere, or stays. */
          declined: z.object({ reason: z.string().nullable() }).nullable(),
        })
        .nullable(),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** What a scanner typed off a slip (QR or number) as the dossier it means. */
  find: query({
    input: z.object({ scanned: z.string().max(2000) }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'NOT_A_NUMBER'],
    roles: EVERYBODY,
  }),
  handOver: command({
    input: z
      .object({
        ...onDatedDossier,
        toId: z.string().nullable(),
        /** In the place of a person: whoever of the department takes it first. */
        toDepartment: z.string().nullable().default(null),
        note: remark,
      })
      .refine(({ toId, toDepartment }) => (toId === null) !== (toDepartment === null), 'to one of both'),
    output: acted,
    errors: [...ACT_ERRORS, ...HAPPENED_FAULTS],
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  /** The receiver has it. */
  acceptHandOver: command({
    input: z.object(onDossier),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  /** Not for us: back to whoever gave it. */
  declineHandOver: command({
    input: z.object({ ...onDossier, reason: words(1000) }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  ...roadsApi,
  ...custodyApi,
  markReady: command({
    input: z
      .object({
        ...closing,
        ...onDatedDossier,
        outcome: Outcome.default('granted'),
        reason: remark.default(''),
        note: remark,
      })
      .refine(({ outcome, reason }) => outcome === 'granted' || reason.length >= 3, 'says why'),
    output: acted,
    errors: [...CLOSING_ERRORS, ...HAPPENED_FAULTS],
    roles: ['officer', 'specialist', 'head'],
  }),
  /** The head of the department signs. */
  approve: command({
    input: z.object({ ...onDatedDossier, note: remark }),
    output: acted,
    errors: [...ACT_ERRORS, ...HAPPENED_FAULTS],
    roles: ['head'],
  }),
  signOff: command({
    input: z.object({ ...onDatedDossier, note: remark }),
    output: acted,
    errors: [...ACT_ERRORS, ...HAPPENED_FAULTS],
    roles: ['leader'],
  }),
  sendBack: command({
    input: z.object({ ...onDossier, reason: words(1000) }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['head', 'leader'],
  }),
  notify: command({
    input: z
      .object({
        ...onDossier,
        by: z.enum(['phone', 'sms', 'message', 'email', 'post', 'in-person']),
        reached: z.boolean(),
        note: remark,
        to: z.string().trim().max(200).nullable().default(null),
        text: z.string().trim().max(1000).nullable().default(null),
      })
      .refine(({ by, to, text }) => by !== 'sms' || Boolean(to && text), 'an SMS has a number and words'),
    output: acted,
    errors: [...ACT_ERRORS, 'SMS_KEPT_LOCAL'],
    roles: ['officer', 'specialist'],
  }),
  /** Takes back one's own last act, as long as nothing of it has left the counter. */
  undo: command({
    input: z.object(onDossier),
    output: acted.extend({ undone: z.string() }),
    errors: [...ACT_ERRORS, ...UndoBarrier.options],
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  return: command({
    input: z.object({
      ...closing,
      ...onDatedDossier,
      receiver: z.string().trim().min(2).max(200),
      receiverIdNumber: z.string().trim().max(40).nullable(),
      relation: z.enum(['applicant', 'authorised', 'post', 'online']),
      document: z.string().trim().max(300).nullable().default(null),
      idChecked: z.boolean(),
      lostSlip: z.boolean().default(false),
      trackingNo: z.string().trim().max(60).nullable().default(null),
      /** The officer saw that not all is paid and gives the result out. */
      unpaidConfirmed: z.boolean().default(false),
    }),
    output: acted,
    errors: [...CLOSING_ERRORS, ...HAPPENED_FAULTS, 'ID_NOT_CHECKED', 'AUTHORISATION_MISSING', 'UNPAID'],
    roles: ['officer'],
  }),
}
