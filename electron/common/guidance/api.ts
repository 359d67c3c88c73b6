import { z } from 'zod'
import { command } from '../api-spec.ts'
import { DossierPerson } from '../dossiers/model.ts'

/* Somebody came, and nothing was taken in: what was missing, or why not, is handed out in writing. It is no dossier and
   has no dossier number; the paper with its own number and the journal are what stays. */

export const guidanceApi = {
  /** `supplement`: what to bring, all at once (Mẫu số 02) · `refusal`: why it is not taken in (Mẫu số 03). */
  give: command({
    input: z.object({
      kind: z.enum(['supplement', 'refusal']),
      applicant: DossierPerson,
      procedureCode: z.string(),
      request: z.string().trim().min(1).max(1000),
      /** Of a supplement; none of a refusal. */
      items: z.array(z.string().trim().min(1).max(1000)).max(40),
      reason: z.string().trim().min(3).max(2000),
    }),
    /** `about` finds the paper and its prints in `papers.list`. */
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['PROCEDURE_UNKNOWN', 'NOTHING_ASKED', 'PAPER_FAILED'],
    roles: ['officer'],
  }),
}
