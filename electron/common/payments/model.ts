import { z } from 'zod'
import { Instant, PlainDate } from '../time/model.ts'

/* What citizens pay for their dossiers. Entries are only ever added: a mistaken one is cancelled by another. */

/** How it was paid at the counter. */
export const Means = z.enum(['cash', 'transfer'])
export type Means = z.infer<typeof Means>

/** When in the dossier's life it was paid. */
export const Stage = z.enum(['intake', 'supplement', 'return'])
export type Stage = z.infer<typeof Stage>

/** HinhThucThu of the national record: 1 at intake, 2 at the supplement, 4 when the result is given back. */
export const COLLECTED = { intake: 1, supplement: 2, return: 4 } as const satisfies Record<Stage, number>

/** A fee by name; whole đồng. */
export const FeeLine = z.strictObject({ name: z.string().min(1).max(300), amount: z.int().min(0) })
export type FeeLine = z.infer<typeof FeeLine>

const entry = {
  id: z.string(),
  at: Instant,
  officer: z.strictObject({ id: z.string(), name: z.string() }),
}
const Pay = z.strictObject({
  ...entry,
  kind: z.literal('pay'),
  /** Whole đồng. */
  amount: z.int().min(1).max(1_000_000_000),
  by: Means,
  stage: Stage,
  payer: z.string(),
  /** Why more is taken than is owed; null where it is not. */
  reason: z.string().nullable(),
  /** What it is for, as printed; adds up to the amount. */
  lines: z.array(FeeLine).min(1).max(12),
  /** The internal receipt (phiếu thu): one series a year, from 1 without gaps. */
  year: z.int(),
  number: z.int().min(1),
  receiptNo: z.string(),
})
export type Pay = z.infer<typeof Pay>

const Exempt = z.strictObject({
  ...entry,
  kind: z.literal('exempt'),
  amount: z.int().min(1),
  reason: z.string(),
})

/** Takes a payment or an exemption back, whole. */
const Cancel = z.strictObject({
  ...entry,
  kind: z.literal('cancel'),
  cancelsId: z.string(),
  reason: z.string(),
})
export type Cancel = z.infer<typeof Cancel>

export const PaymentEntry = z.discriminatedUnion('kind', [Pay, Exempt, Cancel])
export type PaymentEntry = z.infer<typeof PaymentEntry>

/** Where a dossier's money stands, in đồng. */
export const Balance = z.object({
  owed: z.int(),
  paid: z.int(),
  exempt: z.int(),
  /** Still to be paid. */
  open: z.int(),
  /** Paid beyond what is owed. */
  over: z.int(),
})
export type Balance = z.infer<typeof Balance>

/** A line of a day's cash sheet. */
export const CashRow = z.object({
  paymentId: z.string(),
  dossierId: z.string(),
  dossierNo: z.string(),
  receiptNo: z.string(),
  at: Instant,
  officerId: z.string(),
  officerName: z.string(),
  payer: z.string(),
  purpose: z.string(),
  by: Means,
  /** Negative: given back for a receipt of an earlier day. */
  amount: z.int(),
  /** Cancelled on its own day: keeps its line and counts nothing. */
  void: z.boolean(),
})
export type CashRow = z.infer<typeof CashRow>

export const CashTotals = z.object({
  cash: z.int(),
  transfer: z.int(),
  all: z.int(),
  receipts: z.int(),
  voided: z.int(),
})
export type CashTotals = z.infer<typeof CashTotals>

export const CashDay = z.object({ day: PlainDate, rows: z.array(CashRow), totals: CashTotals })
