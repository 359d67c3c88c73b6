import { isBrought } from '../../../db/tables/custody.ts'
import { findPayment, insertPayment } from '../../../db/tables/payments.ts'
import type { PaymentEntry } from '../../common/payments/model.ts'
import { balanceOf } from '../../common/payments/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { moneyOf } from '../money-of.ts'

/** Takes a payment or an exemption back by an entry of its own; the first one stays and keeps its number. */
export const cancelPayment: UseCase<'payments.cancel'> = (act, { paymentId, reason }) =>
  commit(act, (journal) => {
    const known = findPayment(act.register, paymentId)
    if (!known && isBrought(act.register, paymentId)) return refuse('TAKEN_ELSEWHERE')
    if (!known || known.entry.kind === 'cancel') return refuse('NOT_FOUND')
    if (known.cancelled) return refuse('ALREADY_CANCELLED')
    const { dossier, state, entries, balance } = moneyOf(act.register, known.dossierId)!
    // Its balance is kept at the other PC now, which does not hear of it.
    if (state.status === 'moved') return refuse('MOVED_AWAY')
    const entry: PaymentEntry = {
      id: newId(Date.parse(act.now)),
      at: act.now,
      officer: { id: act.officer.id, name: act.officer.name },
      kind: 'cancel',
      cancelsId: paymentId,
      reason,
    }
    insertPayment(act.register, dossier.id, entry)
    journal.record({
      noun: 'payment',
      entityId: dossier.id,
      verb: 'payment-cancelled',
      scope: 'local',
      payload: { dossierNo: dossier.dossierNo, entry, cancelled: known.entry },
    })
    return done({ balance: balanceOf(balance.owed, [...entries, entry]) })
  })
