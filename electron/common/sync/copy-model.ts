import { z } from 'zod'
import { Instant } from '../time/model.ts'

/**
 * A dossier of the commune as its other stations read it: enough to answer whoever asks about it at their counter. Its
 * facts, papers and files stay with the station that it is with.
 */
export const DossierCopy = z.object({
  dossierId: z.string().min(1),
  dossierNo: z.string().min(1),
  version: z.int().min(0),
  /** Code of the station it is with, which alone acts on it. */
  custodian: z.string().min(1),
  /** Its id: a code goes on to the successor of a PC that is no more. Not told by a shared system of the first days. */
  custodianId: z.string().nullish(),
  /** TrangThaiHoSo, or 0 for a void number. */
  status: z.int().min(0).max(10),
  applicantName: z.string().nullable(),
  procedureName: z.string().nullable(),
  /** Not told by a shared system of the first days; nor to whom it was handed last: an officer's name, or a department's. */
  fieldName: z.string().nullish(),
  holder: z.string().nullish(),
  receivedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  changedAt: Instant,
})
export type DossierCopy = z.infer<typeof DossierCopy>

/** Each dossier once, as it is now, those that changed first first; the cursor is to be kept with what the page says. */
export const CopyPage = z.object({
  copies: z.array(DossierCopy),
  nextCursor: z.string(),
  more: z.boolean(),
})
export type CopyPage = z.infer<typeof CopyPage>
