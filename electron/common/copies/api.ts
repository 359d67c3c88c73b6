import { z } from 'zod'
import { EVERYBODY, query } from '../api-spec.ts'
import { DossierCopy } from '../sync/copy-model.ts'
import { Instant } from '../time/model.ts'

export const copiesApi = {
  /** Dossiers of the commune's other stations by the words of their number, person or procedure, the newest first. */
  search: query({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    output: z.array(DossierCopy.extend({ heardAt: Instant })),
    roles: EVERYBODY,
  }),
}
