import { z } from 'zod'
import { PlainDate } from '../time/model.ts'

/** Most dossiers on one list, as the papers' records bear them. */
const Ids = z.array(z.string()).min(1)

/**
 * A book or list that can be asked for: the register book of a field of work (null: all) over a period, or a list
 * about chosen dossiers.
 */
export const BookRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('register-book'),
    field: z.string().trim().min(1).max(300).nullable(),
    from: PlainDate,
    to: PlainDate,
  }),
  z.strictObject({ kind: z.literal('hand-over-note'), dossierIds: Ids.max(500) }),
  z.strictObject({ kind: z.literal('result-list'), dossierIds: Ids.max(500) }),
  /** Dossiers of one applicant, taken in on one day. */
  z.strictObject({ kind: z.literal('combined-slip'), dossierIds: Ids.max(50) }),
  z.strictObject({ kind: z.literal('address-label'), dossierIds: Ids.max(200) }),
])
export type BookRequest = z.infer<typeof BookRequest>
export type BookKind = BookRequest['kind']

/** Quyển số of a register book, as it is written on it; kept per field of work and year. */
export const BookVolume = z.string().trim().min(1).max(40)
/** Field of work (null: all) and year of the volume. */
export const VolumeOf = z.object({ field: z.string().nullable(), year: z.int().min(2000).max(2200) })
export type VolumeOf = z.infer<typeof VolumeOf>

/** Dossiers of a day that belong on one list. */
export const DayList = z.object({
  kind: z.enum(['hand-over-note', 'result-list', 'combined-slip', 'address-label']),
  key: z.string(),
  /** Who gives and who takes, or whose dossiers they are. */
  from: z.string(),
  to: z.string().nullable(),
  dossiers: z.array(z.object({ id: z.string(), dossierNo: z.string(), applicant: z.string() })),
})
export type DayList = z.infer<typeof DayList>
