import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { PaperAmount } from '../amounts.ts'
import { base, PaperApplicant, PaperProcedure, PaperQr, text } from '../parts.ts'

/** Phiếu tiếp nhận nhiều hồ sơ, A4: one person hands in several dossiers at once; each keeps its own number and QR. */
export const CombinedSlipPaper = z.strictObject({
  kind: z.literal('combined-slip'),
  ...base,
  office: text(300),
  applicant: PaperApplicant,
  authorised: PaperApplicant.extend({ document: text(300).nullable() }).nullable(),
  receivedAt: Instant,
  dossiers: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        procedure: PaperProcedure,
        request: text(1000),
        /** Papers handed in. */
        papers: z.int().min(0).max(999),
        dueAt: Instant.nullable(),
        fee: PaperAmount,
        qr: PaperQr,
      }),
    )
    .min(1)
    .max(50),
  resultAt: text(400),
  submitterName: text(300).nullable(),
  officerName: text(120),
  copies: z.union([z.literal(1), z.literal(2)]),
  lookup: text(300).optional(),
})
export type CombinedSlipPaper = z.infer<typeof CombinedSlipPaper>
