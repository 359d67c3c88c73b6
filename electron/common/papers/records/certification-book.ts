import { z } from 'zod'
import { Instant, PlainDate } from '../../time/model.ts'
import { PaperAmount } from '../amounts.ts'
import { base, text } from '../parts.ts'

export const CertificationBookRow = z.strictObject({
  /** Running number of the certification in its book and year. */
  no: text(40),
  at: Instant,
  applicant: text(300),
  idNumber: text(40).nullable(),
  document: text(500),
  act: text(120),
  pages: z.int().min(1).max(9999).nullable(),
  copies: z.int().min(1).max(999),
  /** Who certified, with title. */
  signer: text(200),
  fee: PaperAmount,
  note: text(300).nullable(),
})
export type CertificationBookRow = z.infer<typeof CertificationBookRow>

/** Sổ chứng thực, list of one day, A4 landscape. */
export const CertificationBookPaper = z.strictObject({
  kind: z.literal('certification-book'),
  ...base,
  day: PlainDate,
  /** Which book, `Sổ chứng thực bản sao từ bản chính`. */
  book: text(200),
  volume: text(40).nullable(),
  rows: z.array(CertificationBookRow).max(5000),
  keeper: text(120),
  madeAt: Instant,
})
export type CertificationBookPaper = z.infer<typeof CertificationBookPaper>
