import { z } from 'zod'
import { DossierNo } from '../dossiers/number.ts'
import { DossierPerson, ReturnBy } from '../dossiers/model.ts'
import { FileRef } from '../sync/model.ts'
import { Instant, PlainDate } from '../time/model.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** A file that came with an online submission; its bytes lie at the shared system until this PC has fetched them. */
export const FiledFile = FileRef.pick({ sha256: true, size: true, mime: true }).extend({ name: text(400) })
export type FiledFile = z.infer<typeof FiledFile>

/**
 * A dossier as somebody filed it online (KenhThucHien 2), before the commune has looked at it. Members that are not
 * known here are left aside, so that a newer shared system can say more.
 */
export const Filing = z.object({
  /** Becomes the dossier's own id, at whichever station and round it is taken in. */
  id: z.uuid(),
  /** Its own code: a dossier filed online keeps it. */
  dossierNo: z.string().max(60).pipe(DossierNo),
  filedAt: Instant,
  /** 1, and one more each time it is filed again after something was missing. */
  round: z.int().min(1).max(20),
  procedure: z.object({ code: text(40), name: text(2000) }),
  applicant: z.object({
    kind: z.enum(['citizen', 'organisation']),
    ...DossierPerson.shape,
    dateOfBirth: PlainDate.nullish(),
    sex: z.enum(['male', 'female']).nullish(),
  }),
  authorised: z.object({ ...DossierPerson.shape, document: z.string().max(300).nullable() }).nullable(),
  request: text(1000),
  returnBy: ReturnBy,
  returnAddress: z.string().max(400).nullable(),
  /** `code` as in the commune's catalogue; null for papers nobody asked for. */
  components: z
    .array(
      z.object({ code: z.string().max(100).nullable(), name: text(400), files: z.array(FiledFile).max(50) }),
    )
    .max(60),
  /** The station that takes it in, by its code; null: whichever. One dossier has one writer. */
  station: z.string().max(64).nullable(),
})
export type Filing = z.infer<typeof Filing>

/** `waiting` for the counter · taken in, and a dossier from then on · declined with a paper, perhaps filed again. */
export const FilingState = z.enum(['waiting', 'received', 'declined'])
export type FilingState = z.infer<typeof FilingState>

/** How it was declined: what is missing, to be filed again with it (`supplement`), or why never (`refusal`). */
export const Declined = z.object({
  kind: z.enum(['supplement', 'refusal']),
  items: z.array(z.string()),
  reason: z.string(),
  paperNo: z.string(),
  /** Finds the paper and its prints in `papers.list`. */
  about: z.string(),
})
export type Declined = z.infer<typeof Declined>
