import { z } from 'zod'
import { Instant, PlainDate } from '../../time/model.ts'
import { PaidBy } from '../amounts.ts'
import { base, text } from '../parts.ts'

export const CashSheetRow = z.strictObject({
  receiptNo: text(60),
  at: Instant,
  payer: text(300),
  dossierNo: text(60).nullable(),
  purpose: text(500),
  paidBy: PaidBy,
  /** Negative: given back for a receipt of an earlier day. */
  amount: z.int(),
  /** A void receipt keeps its number and counts nothing. */
  void: z.boolean(),
})
export type CashSheetRow = z.infer<typeof CashSheetRow>

/** Bảng kê thu phí, lệ phí of a day, A4. */
export const CashSheetPaper = z.strictObject({
  kind: z.literal('cash-sheet'),
  ...base,
  day: PlainDate,
  station: text(120),
  rows: z.array(CashSheetRow).max(5000),
  collector: text(120),
  /** Who takes the cash over; null to be written by hand. */
  receiver: text(120).nullable(),
  madeAt: Instant,
})
export type CashSheetPaper = z.infer<typeof CashSheetPaper>
