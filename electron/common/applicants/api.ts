import { z } from 'zod'
import { EVERYBODY, query } from '../api-spec.ts'
import { DossierStatus } from '../dossiers/model.ts'
import { Instant } from '../time/model.ts'
import { Applicant } from './model.ts'

/** An earlier dossier of an applicant, enough to recognise it. */
const Earlier = z.object({
  id: z.string(),
  dossierNo: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  status: DossierStatus,
  receivedAt: Instant,
  dueAt: Instant,
})

/** Somebody the register knows, with what they have handed in before. */
export const KnownApplicant = z.object({
  id: z.string(),
  applicant: Applicant,
  dossiers: z.int(),
  /** Newest first, at most five. */
  latest: z.array(Earlier),
  /** Still open, whatever their age: filing the same once more is warned about. */
  open: z.array(Earlier),
})
export type KnownApplicant = z.infer<typeof KnownApplicant>

export const applicantsApi = {
  /** Known people by the beginning of their identity number, telephone number or folded name; best known first. */
  find: query({
    input: z.object({ text: z.string().trim().max(200) }),
    output: z.object({ applicants: z.array(KnownApplicant) }),
    roles: EVERYBODY,
  }),
}
