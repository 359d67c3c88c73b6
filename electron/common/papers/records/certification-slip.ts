import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { PaperAmount } from '../amounts.ts'
import { base, PaperApplicant, PaperQr, text } from '../parts.ts'

/** Phiếu tiếp nhận chứng thực, A5: what is to be certified, how many pages and copies, and what it costs. */
export const CertificationSlipPaper = z
  .strictObject({
    kind: z.literal('certification-slip'),
    ...base,
    /** Null where certification is kept under numbers of its own. */
    dossierNo: text(60).nullable(),
    office: text(300),
    applicant: PaperApplicant,
    documents: z
      .array(
        z.strictObject({
          name: text(500),
          /** `Bản sao từ bản chính`, `Chữ ký`. */
          act: text(120),
          /** Null where pages are not counted: a signature. */
          pages: z.int().min(1).max(9999).nullable(),
          copies: z.int().min(1).max(999),
          fee: PaperAmount,
        }),
      )
      .min(1)
      .max(60),
    fee: PaperAmount,
    receivedAt: Instant,
    /** Null when the citizen waits for it. */
    dueAt: Instant.nullable(),
    submitterName: text(300).nullable(),
    officerName: text(120),
    qr: PaperQr.nullable(),
    copies: z.union([z.literal(1), z.literal(2)]),
  })
  .refine((paper) => paper.documents.reduce((sum, { fee }) => sum + fee, 0) === paper.fee, {
    message: 'the fee is not the sum of the rows',
    path: ['fee'],
  })
export type CertificationSlipPaper = z.infer<typeof CertificationSlipPaper>
