import { insertPayment } from '../../../db/tables/payments.ts'
import type { PaymentEntry } from '../../common/payments/model.ts'
import { balanceOf } from '../../common/payments/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { moneyOf } from '../money-of.ts'

/** Lets a sum be, with the reason an inspector will ask for. */
export const exempt: UseCase<'payments.exempt'> = (act, { dossierId, amount, reason }) =>
  commit(act, (journal) => {
    const money = moneyOf(act.register, dossierId)
    if (!money) return refuse('NOT_FOUND')
    if (money.state.status === 'moved') return refuse('MOVED_AWAY')
    const { dossier, entries, balance } = money
    const { open, owed } = balance
    if (amount > open) return refuse('MORE_THAN_OWED', { open, owed })
    const officer = { id: act.officer.id, name: act.officer.name }
    const entry: PaymentEntry = {
      id: newId(Date.parse(act.now)),
      at: act.now,
      officer,
      kind: 'exempt',
      amount,
      reason,
    }
    insertPayment(act.register, dossierId, entry)
    journal.record({
      noun: 'payment',
      entityId: dossierId,
      verb: 'exempted',
      scope: 'local',
      payload: { dossierNo: dossier.dossierNo, entry },
    })
    return done({ paymentId: entry.id, balance: balanceOf(owed, [...entries, entry]) })
  })
