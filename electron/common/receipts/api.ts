import { z } from 'zod'
import { command } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { Intake } from './model.ts'

export const receiptsApi = {
  /** Takes the dossier in: number, dossier, applicant and journal entry, all or none. */
  issue: command({
    input: z.object({
      intake: Intake,
      /** The form's draft, gone once the dossier exists. */
      draftId: z.string().nullable(),
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
      'NUMBERS_USED_UP',
      'SAME_OPEN',
      'UPSTREAM_WOULD_REFUSE',
    ],
    roles: ['officer'],
  }),
}
