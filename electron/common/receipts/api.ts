import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Applicant } from '../applicants/model.ts'
import { ACT_ERRORS, acted, onDossier, words } from '../dossiers/act-call.ts'
import { Instant } from '../time/model.ts'
import { Correction } from './correction.ts'
import { FeeChoice, Intake } from './model.ts'
import { PaperIntake } from './paper-intake.ts'

const reason = words(1000)

export const receiptsApi = {
  /** Takes the dossier in: number, dossier, applicant and journal entry, all or none. */
  issue: command({
    input: z.object({
      intake: Intake,
      /** The form's draft, gone once the dossier exists. */
      draftId: z.string().nullable(),
      /** Set for a dossier that was received on paper before (ghi bù). */
      onPaper: PaperIntake.nullable().default(null),
      /** The guidance without intake that the person comes back from. */
      guidanceId: z.string().nullable().default(null),
      /** What was filed online and is taken in with this; it keeps its own code. */
      filingId: z.string().nullable().default(null),
      /** The officer saw that numbers between the last one and that of the paper slip become void. */
      gapConfirmed: z.boolean().default(false),
      /** The officer was asked whether the PC's clock is right and said yes. */
      clockConfirmed: z.boolean().default(false),
      /** The officer saw that the same person has the same procedure open and goes on. */
      sameOpenConfirmed: z.boolean().default(false),
      /** The officer saw what the shared system will refuse in these facts and takes the dossier in as it is. */
      refusalConfirmed: z.boolean().default(false),
    }),
    output: z.object({ dossierId: z.string(), dossierNo: z.string(), receivedAt: Instant, dueAt: Instant }),
    errors: [
      'PROCEDURE_NOT_IN_FORCE',
      'CHANNEL_CLOSED',
      'COMPONENTS_MISSING',
      'CLOCK_BEHIND',
      'CLOCK_UNSURE',
      'UNSENT_TOO_LONG',
      'NUMBERS_USED_UP',
      'PAPER_IN_FUTURE',
      'PAPER_TOO_OLD',
      'NUMBER_TAKEN',
      'NUMBER_OUTSIDE',
      'NUMBERS_SKIPPED',
      'SAME_OPEN',
      'UPSTREAM_WOULD_REFUSE',
      'REGISTER_BEHIND',
      'FILING_GONE',
      'FILING_DECIDED',
      'FILED_ONLINE',
    ],
    roles: ['officer'],
  }),
  /** What the form of a correction needs besides the dossier itself. */
  correction: query({
    input: z.object({ dossierId: z.string() }),
    output: z.object({
      applicant: Applicant,
      /** What was decided about the fee at intake. */
      fees: FeeChoice,
      /** Times in which the office waited for the applicant. */
      pauses: z.array(z.object({ from: Instant, to: Instant.optional(), resumes: z.boolean().optional() })),
      /** Why the shared system refused these facts; null where it did not. */
      refused: z.string().nullable(),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** Sets right what was taken in; goes in the place of a refused intake, if there is one. */
  correct: command({
    input: z.object({
      ...onDossier,
      correction: Correction,
      reason,
      sameOpenConfirmed: z.boolean().default(false),
      refusalConfirmed: z.boolean().default(false),
    }),
    output: acted.extend({ newDueAt: Instant.nullable() }),
    errors: [
      ...ACT_ERRORS,
      'NO_CHANGES',
      'CHANNEL_CLOSED',
      'PAPER_IN_FUTURE',
      'PAPER_TOO_OLD',
      'RECEIVED_ELSEWHERE',
      'IN_BOOK',
      'SAME_OPEN',
      'UPSTREAM_WOULD_REFUSE',
    ],
    roles: ['officer', 'specialist'],
  }),
  /** Taken in by mistake. `typed`: the last digits of the number, typed off it, so that the right one is meant. */
  void: command({
    input: z.object({ ...onDossier, reason, typed: z.string().trim().min(4).max(60) }),
    output: acted,
    errors: [...ACT_ERRORS, 'NUMBER_DIFFERS'],
    roles: ['officer'],
  }),
}
