import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { PaperAmount } from '../amounts.ts'
import { base, text } from '../parts.ts'

/** Phiếu bàn giao kết quả, A4 landscape: results go to the counter, which gives them out or posts them. */
export const ResultListPaper = z.strictObject({
  kind: z.literal('result-list'),
  ...base,
  at: Instant,
  fromUnit: text(300),
  giver: text(120),
  toUnit: text(300),
  receiver: text(120).nullable(),
  rows: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        /** Nội dung: what was asked for. */
        request: text(1000),
        /** Kết quả: the document that answers it. */
        result: text(500),
        applicant: text(300),
        address: text(400).nullable(),
        paid: PaperAmount,
        /** Still to be paid when the result is given out. */
        open: PaperAmount,
        byPost: z.boolean(),
      }),
    )
    .min(1)
    .max(500),
})
export type ResultListPaper = z.infer<typeof ResultListPaper>
