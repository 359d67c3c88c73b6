import { raisePaperNumber } from '../../../db/tables/paper-numbers.ts'
import { statusOf } from '../../../db/tables/dossiers.ts'
import { hasPayment, insertPayment, isNumberPaid } from '../../../db/tables/payments.ts'
import type { Register } from '../../../db/engine/query.ts'
import { NUMBERED } from '../../common/papers/numbering.ts'
import type { RestorationReport } from '../../common/restoration/model.ts'
import type { Back, toldAlong } from './back.ts'

/**
 * Payments of this till that went along with a dossier to another PC come back into it, and their receipts' numbers are
 * given to nobody else. Inside a transaction, when the dossiers stand in the register.
 * @returns whether a local entry tells of one of them: it is not lost
 */
export function bringBackPayments(
  register: Register,
  back: readonly Back[],
  payments: ReturnType<typeof toldAlong>['payments'],
  report: RestorationReport,
): (entry: Back['entry']) => boolean {
  const keyOf = (dossierId: string, at: string) => `${dossierId} ${at}`
  const own = new Set(
    back.flatMap(({ entry }) => (entry.noun === 'payment' ? keyOf(entry.entityId, entry.at) : [])),
  )
  const came = new Set<string>()
  for (const { dossierId, dossierNo, entry } of payments) {
    const key = keyOf(dossierId, entry.at)
    // What was taken at another PC lies in that till.
    if (!own.has(key) || statusOf(register, dossierId) === undefined) continue
    if (!hasPayment(register, entry.id)) {
      // On the copy its number was given once more: whoever holds that receipt has to be asked.
      if (entry.kind === 'pay' && isNumberPaid(register, entry)) continue
      if (entry.kind === 'cancel' && !hasPayment(register, entry.cancelsId)) continue
      insertPayment(register, dossierId, entry)
      if (entry.kind === 'pay') {
        raisePaperNumber(register, NUMBERED['cash-receipt'].series, entry.year, entry.number)
        const { amount, receiptNo, at } = entry
        report.payments.push({ dossierId, dossierNo, amount, receiptNo, at })
      }
    }
    came.add(key)
  }
  return ({ noun, entityId, at }) => noun === 'payment' && came.has(keyOf(entityId, at))
}
