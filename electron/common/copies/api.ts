import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DossierCopy } from '../sync/copy-model.ts'
import { Instant } from '../time/model.ts'

export const copiesApi = {
  /** Dossiers of the commune's other stations by the words of their number, person or procedure, the newest first. */
  search: query({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    output: z.array(
      DossierCopy.extend({
        heardAt: Instant,
        /** The PC it is with is no more: it can be taken over. */
        orphaned: z.boolean(),
        /** It is with this PC already, and its data are still to come. */
        coming: z.boolean(),
        /** Its data came and could not be used; they are fetched anew by `takeOver`. */
        spoilt: z.boolean(),
      }),
    ),
    roles: EVERYBODY,
  }),
  /** Takes over a dossier whose PC is no more; needs the line. Its data follow with the next contact, which begins now. */
  takeOver: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({ dossierNo: z.string(), from: z.string() }),
    errors: [
      'NOT_ENROLLED',
      'NOT_FOUND',
      'NO_ANSWER',
      'NOT_THE_SHARED_SYSTEM',
      'SERVER_TROUBLE',
      /** The PC serves again, or another one has taken it over. */
      'CUSTODIAN_SERVES',
      'DECLINED',
    ],
    roles: ['officer', 'leader'],
  }),
}
