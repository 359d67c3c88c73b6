import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'

/** Help with filing online: done at the citizen's own account, so that the register knows of it only if it is told. */
export const assistanceApi = {
  /** An officer has helped somebody to file this procedure online. */
  note: command({
    input: z.object({
      procedureCode: z.string(),
      /** The code the portal gave, where it was noted down. */
      dossierNo: z.string().trim().max(60),
    }),
    output: z.object({ id: z.string() }),
    errors: ['PROCEDURE_UNKNOWN', 'NOT_ONLINE'],
    roles: EVERYBODY,
  }),
  /** Takes back what one has noted today. */
  drop: command({
    input: z.object({ id: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** What one has noted today, the newest first. */
  today: query({
    input: z.object({}),
    output: z.array(
      z.object({ id: z.string(), at: Instant, procedureName: z.string(), dossierNo: z.string() }),
    ),
    roles: EVERYBODY,
  }),
}
