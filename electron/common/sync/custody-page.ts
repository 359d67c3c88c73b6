import { z } from 'zod'
import { Entry, Hash } from './model.ts'

/** How many entries of a dossier are given at once; a station asks for fewer on a poor line. */
export const CUSTODY_PAGE = { most: 200, usual: 50 } as const

/**
 * Everything that was done to a dossier and counts, by whichever station, in the order of its arrival: for the station
 * that it is with now. Of local acts only headers are known here; their words go along with `moved`.
 */
export const CustodyPage = z.object({
  entries: z.array(
    z.object({
      entry: Entry,
      stationId: z.string(),
      /** Files the entry names whose bytes have not all arrived; absent: none. */
      missing: z.array(Hash).optional(),
    }),
  ),
  /** What to ask after next time. */
  next: z.int().min(0),
  more: z.boolean(),
  /** An act of the station must build upon it. */
  version: z.int().min(0),
})
export type CustodyPage = z.infer<typeof CustodyPage>
export type CarriedEntry = CustodyPage['entries'][number]

/** A station takes over what was with one that is no more. */
export const TakeOver = z.strictObject({ dossierId: z.string().min(1).max(100) })

/**
 * Said again, it is answered the same. `letGo`: acts of the other station that were declined, and that nobody can set
 * right any more.
 */
export const TakenOver = z.object({
  dossierNo: z.string(),
  from: z.string(),
  letGo: z.int().min(0).optional(),
})
export type TakenOver = z.infer<typeof TakenOver>
