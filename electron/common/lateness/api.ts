import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { ACT_ERRORS, acted, onDossier, words } from '../dossiers/act-call.ts'
import { DossierStatus } from '../dossiers/model.ts'
import { Instant } from '../time/model.ts'
import { Period } from '../time/periods.ts'
import { ExplanationState, LateCause, LateExplanation } from './model.ts'

/** A late dossier as the list of a period shows it. */
export const LateLine = z.object({
  dossierId: z.string(),
  /** What an act on the line names. */
  version: z.int(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  field: z.string(),
  status: DossierStatus,
  receivedAt: Instant,
  /** The first promise, by which it is late. */
  dueAt: Instant,
  /** When the result existed or it ended, within the period; null: open at the period's end. */
  finishedAt: Instant.nullable(),
  /** Working days after the due day, up to the end of the period; null: counts as late for a second supplement alone. */
  daysLate: z.int().nullable(),
  assigneeName: z.string().nullable(),
  explanation: ExplanationState,
  /** As the list of causes words it now; null while nobody has said why. */
  cause: z.string().nullable(),
  responsible: z.string().nullable(),
  measure: z.string().nullable(),
  /** Number of the apology letter that was signed. */
  apologyNo: z.string().nullable(),
})
export type LateLine = z.infer<typeof LateLine>

/** `Kính gửi` of the explanation upward. */
export const Recipient = z.string().trim().min(3).max(300)

const lateErrors = [...ACT_ERRORS, 'NOT_LATE'] as const

export const latenessApi = {
  /** The commune's list in its order, causes out of use among them. */
  causes: query({ input: z.object({}), output: z.array(LateCause), roles: EVERYBODY }),
  /** A new cause (`id` null), another name, or out of use and back. */
  putCause: command({
    input: z.object({ id: z.string().nullable(), name: LateCause.shape.name, inUse: z.boolean() }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'LAST_CAUSE'],
    roles: ['administrator'],
  }),
  /** Why it is late; replaced until the leader has confirmed it. */
  explain: command({
    input: z.object({ ...onDossier, explanation: LateExplanation }),
    output: acted,
    errors: [...lateErrors, 'CAUSE_UNKNOWN'],
    roles: ['officer', 'specialist', 'head'],
  }),
  /** The leader answers for it from now on. */
  confirm: command({
    input: z.object(onDossier),
    output: acted,
    errors: [...lateErrors, 'WITHOUT_WORDS'],
    roles: ['leader'],
  }),
  /** Back to whoever wrote it, with what is wrong. */
  decline: command({
    input: z.object({ ...onDossier, reason: words(1000) }),
    output: acted,
    errors: lateErrors,
    roles: ['leader'],
  }),
  /** The dossiers that were late on at least one day of a period, due first at the head. */
  list: query({
    input: Period,
    output: z.object({
      lines: z.array(LateLine),
      /** Of these the leader has confirmed nothing yet. */
      unconfirmed: z.int(),
      /** To whom the explanation goes, as it was written last. */
      recipient: z.string(),
      /** The explanation upward of this period that was signed last. */
      signed: z
        .object({ paperId: z.string(), paperNo: z.string(), at: Instant, current: z.boolean() })
        .nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** Explained, and not looked at by the leader: of every period. */
  toConfirm: query({ input: z.object({}), output: z.object({ lines: z.array(LateLine) }), roles: EVERYBODY }),
  /**
   * The leader signs the explanation upward of a period: it takes its number and is archived as a PDF. Signed again after
   * something has changed it is the next revision under the same number.
   */
  sign: command({
    input: Period.safeExtend({ recipient: Recipient }),
    output: z.object({ paperId: z.string(), paperNo: z.string() }),
    errors: ['PERIOD_NOT_BEGUN', 'UNCONFIRMED', 'PAPER_FAILED', 'TOO_MANY'],
    roles: ['leader'],
  }),
  /** Asks where to and writes the explanation as a document to edit (DOCX), with the number if it was signed. */
  exportDocx: command({
    input: Period.safeExtend({ recipient: Recipient }),
    output: z.object({ name: z.string() }),
    errors: ['CANCELLED', 'CANNOT_WRITE', 'TOO_MANY'],
    roles: ['officer', 'head', 'leader', 'administrator'],
  }),
}
