import { z } from 'zod'
import { UpstreamFacts } from '../dossiers/upstream.ts'
import { Instant } from '../time/model.ts'

/** An act as the shared system has applied it. */
export const HeldAct = z.object({
  verb: z.string(),
  /** When it was done, by the clock of the station that did it. */
  at: Instant,
  stationCode: z.string(),
  /** Who did it, where the act says so. */
  actor: z.string().nullable(),
})
export type HeldAct = z.infer<typeof HeldAct>

/** What the shared system holds of one dossier: the other side of a conflict. */
export const HeldDossier = z.object({
  id: z.string(),
  dossierNo: z.string(),
  /** An act of another writer must build upon it. */
  version: z.int().min(0),
  /** TrangThaiHoSo, 2 to 10; 0 for a number that is nobody's. */
  status: z.int().min(0).max(10),
  facts: UpstreamFacts.nullable(),
  firstDueAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  apologies: z.int().min(0),
  updatedAt: Instant,
  /** The last acts that it accepted, oldest first. */
  acts: z.array(HeldAct),
})
export type HeldDossier = z.infer<typeof HeldDossier>
