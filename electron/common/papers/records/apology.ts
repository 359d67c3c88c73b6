import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, PaperApplicant, PaperProcedure, PaperQr, PaperSigner, text } from '../parts.ts'

/** Văn bản xin lỗi (Mẫu số 04): for the leader's signature. */
export const ApologyPaper = z.strictObject({
  kind: z.literal('apology'),
  ...base,
  dossierNo: text(60),
  recipient: text(300),
  /** The issuing agency inside a sentence, `Ủy ban nhân dân xã Hòa Bình`. */
  issuer: text(200),
  applicant: PaperApplicant,
  procedure: PaperProcedure,
  /** The agency that took the dossier in. */
  receivedBy: text(300),
  receivedAt: Instant,
  dueAt: Instant,
  newDueAt: Instant,
  /** Paragraphs separated by line breaks. */
  reason: text(3000),
  contact: text(300).optional(),
  signer: PaperSigner,
  /** Nơi nhận. */
  sentTo: z.array(text(200)).max(8),
  qr: PaperQr,
})
export type ApologyPaper = z.infer<typeof ApologyPaper>
