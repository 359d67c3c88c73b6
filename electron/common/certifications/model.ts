import { z } from 'zod'
import { Instant } from '../time/model.ts'

/* Chứng thực (NĐ 23/2015/NĐ-CP). Each kind has its own book with numbers of its own. */

/** Kinds of certification, as the books are kept: copies, signatures, translators' signatures, transactions. */
export const CERTIFICATION_KINDS = ['copy', 'signature', 'translator', 'transaction'] as const
export const CertificationKind = z.enum(CERTIFICATION_KINDS)
export type CertificationKind = z.infer<typeof CertificationKind>

/** A document to be certified: pages of the original, and how many copies of it. */
export const GivenDocument = z.strictObject({
  name: z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(1).max(300)),
  pages: z.int().min(1).max(9999),
  copies: z.int().min(1).max(999),
})
export type GivenDocument = z.infer<typeof GivenDocument>

/** The same with what it costs, whole đồng, fixed when the dossier is taken in. */
export const CertifiedDocument = GivenDocument.extend({ fee: z.int().min(0) })
export type CertifiedDocument = z.infer<typeof CertifiedDocument>

/** A line of a certification book. */
export const BookEntry = z.object({
  id: z.string(),
  dossierId: z.string(),
  kind: CertificationKind,
  /** One series a year and kind, from 1 without gaps. */
  year: z.int(),
  number: z.int().min(1),
  /** As written: `05/2026`, on a commune's second PC `05.1/2026`. */
  no: z.string(),
  at: Instant,
  applicant: z.string(),
  idNumber: z.string().nullable(),
  document: z.string(),
  pages: z.int(),
  copies: z.int(),
  fee: z.int(),
  /** Who certified, with title. */
  signer: z.string(),
})
export type BookEntry = z.infer<typeof BookEntry>

/** What of a line follows when the dossier is set right. */
export const BookFacts = BookEntry.pick({
  applicant: true,
  idNumber: true,
  document: true,
  pages: true,
  copies: true,
  fee: true,
})
export type BookFacts = z.infer<typeof BookFacts>

/** With what became of it. */
export const BookLine = BookEntry.extend({
  dossierNo: z.string(),
  /** It was taken back after it had its number, or its document was: the number stays used. */
  undone: z.boolean(),
  /** What was entered, where the dossier was set right since; the entry itself is never edited. */
  before: BookFacts.nullable(),
})
export type BookLine = z.infer<typeof BookLine>
