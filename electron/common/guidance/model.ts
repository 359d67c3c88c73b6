import { z } from 'zod'
import { DossierPerson } from '../dossiers/model.ts'

/** What was told in writing: what to bring (`supplement`, Mẫu số 02), or why it is not taken in (`refusal`, Mẫu số 03). */
export const Guidance = z.object({
  kind: z.enum(['supplement', 'refusal']),
  /** Where it was told: to whoever stood here, to a caller, or to who filed online. */
  by: z.enum(['counter', 'phone', 'online']),
  applicant: DossierPerson,
  procedure: z.object({ code: z.string(), name: z.string() }),
  request: z.string(),
  items: z.array(z.string()),
  reason: z.string(),
})
export type Guidance = z.infer<typeof Guidance>
