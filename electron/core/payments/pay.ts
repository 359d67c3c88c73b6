import { balanceOf } from '../../common/payments/rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { moneyOf } from '../money-of.ts'
import { takePayment } from '../take-payment.ts'

/** Takes a payment with the next number of the internal receipts. */
export const pay: UseCase<'payments.pay'> = (act, { dossierId, ...taken }) =>
  commit(act, (journal) => {
    const money = moneyOf(act.register, dossierId)
    if (!money) return refuse('NOT_FOUND')
    if (money.state.status === 'moved') return refuse('MOVED_AWAY')
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
