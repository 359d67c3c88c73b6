import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DossierPerson } from '../dossiers/model.ts'
import { Instant, PlainDate } from '../time/model.ts'
import { Guidance } from './model.ts'

/* Somebody came, and nothing was taken in: what was missing, or why not, is handed out in writing. It is no dossier and
   has no dossier number; the paper with its own number, a line in a list of its own and the journal are what stays. */

const Line = Guidance.extend({
  id: z.string(),
  paperNo: z.string(),
  at: Instant,
  officerName: z.string(),
  /** The dossier it has led to, when the person came again. */
  dossier: z.object({ id: z.string(), dossierNo: z.string() }).nullable(),
})

export const guidanceApi = {
  /** `supplement`: what to bring, all at once (Mẫu số 02) · `refusal`: why it is not taken in (Mẫu số 03). */
  give: command({
    input: z.object({
      kind: z.enum(['supplement', 'refusal']),
      by: Guidance.shape.by.default('counter'),
      applicant: DossierPerson,
      procedureCode: z.string(),
      request: z.string().trim().min(1).max(1000),
      /** Of a supplement; none of a refusal. */
      items: z.array(z.string().trim().min(1).max(1000)).max(40),
      reason: z.string().trim().min(3).max(2000),
      /** The intake form as far as it was filled in, to go on from when the person comes again. */
      draft: z
        .record(z.string(), z.unknown())
        .refine((one) => JSON.stringify(one).length < 200_000, 'too large')
        .nullable()
        .default(null),
    }),
    /** `about` finds the paper and its prints in `papers.list`. */
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['PROCEDURE_UNKNOWN', 'NOTHING_ASKED', 'PAPER_FAILED'],
    roles: ['officer'],
  }),
  /** Those given on the days from `from` to `to`, newest first, and how many of each kind for the report. */
  list: query({
    input: z.object({ from: PlainDate, to: PlainDate }),
    output: z.object({
      lines: z.array(Line),
      counts: z.object({ supplement: z.int(), refusal: z.int(), takenIn: z.int() }),
    }),
    roles: EVERYBODY,
  }),
  /** One of them with what is kept of the intake form. */
  get: query({
    input: z.object({ id: z.string() }),
    output: Line.extend({ draft: z.record(z.string(), z.unknown()).nullable() }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
}
