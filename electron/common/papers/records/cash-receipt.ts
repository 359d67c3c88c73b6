import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { PaidBy, PaperAmount } from '../amounts.ts'
import { base, text } from '../parts.ts'

/**
 * Phiếu thu nội bộ, A5 landscape, on one to three copies (lưu nơi thu, giao người nộp, lưu nội bộ). It is no biên lai
 * (NĐ 123/2020 as amended by NĐ 70/2025) and says so. The form writes the amount in words itself.
 */
export const CashReceiptPaper = z
  .strictObject({
    kind: z.literal('cash-receipt'),
    ...base,
    payer: text(300),
    address: text(400).nullable(),
    dossierNo: text(60).nullable(),
    /** Each fee or charge by name. */
    lines: z
      .array(z.strictObject({ name: text(300), amount: PaperAmount }))
      .min(1)
      .max(12),
    amount: PaperAmount,
    paidBy: PaidBy,
    paidAt: Instant,
    /** Why nothing or less is paid, or another remark. */
    note: text(300).nullable(),
    collector: text(120),
    copies: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  })
  .refine((paper) => paper.lines.reduce((sum, { amount }) => sum + amount, 0) === paper.amount, {
    message: 'the amount is not the sum of the lines',
    path: ['amount'],
  })
export type CashReceiptPaper = z.infer<typeof CashReceiptPaper>
