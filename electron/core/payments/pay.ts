import { insertPayment } from '../../../db/tables/payments.ts'
import { COLLECTED, type Pay } from '../../common/payments/model.ts'
import { balanceOf, linesFor } from '../../common/payments/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { takeNumberedPaper } from '../papers/paper-no.ts'
import { type Money, moneyOf } from '../money-of.ts'

type Taken = Pick<Pay, 'amount' | 'by' | 'stage' | 'payer' | 'reason'>

/** Takes a payment with the next number of the internal receipts. */
export const pay: UseCase<'payments.pay'> = (act, { dossierId, ...taken }) =>
  commit(act, (journal) => {
    const money = moneyOf(act.register, dossierId)
    if (!money) return refuse('NOT_FOUND')
    const { open, owed } = money.balance
    // More than is open is taken only with a word why: a tariff that changed, papers that grew.
    if (taken.amount > open && !taken.reason) return refuse('MORE_THAN_OWED', { open, owed })
    const entry = takePayment(act, journal, money, taken)
    return done({
      paymentId: entry.id,
      receiptNo: entry.receiptNo,
      balance: balanceOf(owed, [...money.entries, entry]),
    })
  })

/** Writes a payment; only inside the transaction of the act it belongs to, so that its number leaves no gap. */
export function takePayment(
  act: Act,
  journal: Journal,
  { dossier }: Pick<Money, 'dossier'>,
  taken: Taken,
): Pay {
  const { year, number, paperNo } = takeNumberedPaper(act, 'cash-receipt')
  const entry: Pay = {
    id: newId(Date.parse(act.now)),
    at: act.now,
    officer: { id: act.officer.id, name: act.officer.name },
    kind: 'pay',
    ...taken,
    lines: linesFor(dossier.facts, taken.amount),
    year,
    number,
    receiptNo: paperNo,
  }
  insertPayment(act.register, dossier.id, entry)
  journal.record({
    noun: 'payment',
    entityId: dossier.id,
    verb: 'paid',
    scope: 'local',
    payload: { dossierNo: dossier.dossierNo, collected: COLLECTED[entry.stage], entry },
  })
  return entry
}
