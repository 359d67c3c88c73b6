import { z } from 'zod'
import { Instant } from '../time/model.ts'

/** How personal data was seen: on the screen, on a sheet, in a file, or looked for. */
export const Seen = z.enum(['opened', 'printed', 'saved', 'exported', 'searched'])
export type Seen = z.infer<typeof Seen>

/** What was seen; `paper` one that belongs to no single dossier, `text` what was searched for. */
export const SeenThing = z.enum(['dossier', 'petition', 'filing', 'paper', 'text'])
export type SeenThing = z.infer<typeof SeenThing>

/** Whom the question is about: whoever saw it, or whose data it is. */
export const Asked = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('account'), officerId: z.string().min(1) }),
  z.strictObject({ by: z.literal('dossier'), dossierNo: z.string().trim().min(3).max(60) }),
  /** A name, an identity number or a phone number. */
  z.strictObject({ by: z.literal('person'), text: z.string().trim().min(3).max(300) }),
])
export type Asked = z.infer<typeof Asked>

/** Once a day for each account and thing, at the first time. */
export const ViewLine = z.object({
  at: Instant,
  officerName: z.string(),
  how: Seen,
  what: SeenThing,
  /** The dossier's id, to open it; null for anything else. */
  dossierId: z.string().nullable(),
  /** Its number, or the words that were searched for. */
  name: z.string(),
  /** Whose it is, or what it is about. */
  about: z.string(),
})
export type ViewLine = z.infer<typeof ViewLine>
