import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { PlainDate } from '../time/model.ts'
import { Balance, CashDay, FeeLine, Means, PaymentEntry, Stage } from './model.ts'

const words = z.string().trim().min(3).max(300)
const changed = z.object({ paymentId: z.string(), balance: Balance })

export const paymentsApi = {
  /** What one dossier owes and what has been paid, entry by entry, oldest first. */
  ofDossier: query({
    input: z.object({ dossierId: z.string() }),
    output: z.object({
      balance: Balance,
      lines: z.array(FeeLine),
      entries: z.array(PaymentEntry),
      /** Of these, what was taken at another PC: it lies in that till and is cancelled there. */
      takenElsewhere: z.array(z.string()),
      /** The dossier is with another PC: nothing more is taken here. */
      movedAway: z.boolean(),
      /** The stage a payment made now belongs to. */
      stage: Stage,
      payer: z.string(),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** Takes money: entry, receipt number and journal in one. More than is open only with a reason. */
  pay: command({
    input: z.object({
      dossierId: z.string(),
      amount: z.int().min(1).max(1_000_000_000),
      by: Means,
      stage: Stage,
      payer: z.string().trim().min(2).max(300),
      reason: words.nullable().default(null),
    }),
    output: changed.extend({ receiptNo: z.string() }),
    errors: ['NOT_FOUND', 'MORE_THAN_OWED', 'MOVED_AWAY'],
    roles: ['officer'],
  }),
  /** Lets a sum be; never more than is open. */
  exempt: command({
    input: z.object({ dossierId: z.string(), amount: z.int().min(1), reason: words }),
    output: changed,
    errors: ['NOT_FOUND', 'MORE_THAN_OWED', 'MOVED_AWAY'],
    roles: ['officer'],
  }),
  /** Takes an entry back by another one; its receipt number stays used. */
  cancel: command({
    input: z.object({ paymentId: z.string(), reason: words }),
    output: z.object({ balance: Balance }),
    errors: ['NOT_FOUND', 'ALREADY_CANCELLED', 'MOVED_AWAY', 'TAKEN_ELSEWHERE'],
    roles: ['officer'],
  }),
  /** Makes and archives the internal receipt of a payment; print it with papers.print. */
  makeReceipt: command({
    input: z.object({ paymentId: z.string() }),
    output: z.object({ paperId: z.string() }),
    errors: ['NOT_FOUND', 'PAPER_FAILED'],
    roles: EVERYBODY,
  }),
  /** A day's money, of one officer or of all. */
  day: query({
    input: z.object({ day: PlainDate.nullable(), officerId: z.string().nullable() }),
    output: CashDay.extend({ officers: z.array(z.object({ id: z.string(), name: z.string() })) }),
    roles: EVERYBODY,
  }),
  /** Makes and archives the cash sheet of one officer's day. */
  makeSheet: command({
    input: z.object({ day: PlainDate, officerId: z.string() }),
    output: z.object({ paperId: z.string() }),
    errors: ['PAPER_FAILED', 'NOT_FOUND'],
    roles: ['officer', 'leader', 'administrator'],
  }),
}
