import { findDossier } from '../../../db/tables/dossiers.ts'
import { findPayment } from '../../../db/tables/payments.ts'
import type { CashReceiptPaper } from '../../common/papers/records/cash-receipt.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'

/** The internal receipt of a payment, from what was stored when it was taken. */
export const makeCashReceipt: UseCase<'payments.makeReceipt'> = (act, { paymentId }) => {
  const known = findPayment(act.register, paymentId)
  const dossier = known && findDossier(act.register, known.dossierId)
  if (!known || !dossier || known.entry.kind !== 'pay' || known.cancelled) return refuse('NOT_FOUND')
  const { entry } = known
  const record: CashReceiptPaper = {
    kind: 'cash-receipt',
    ...paperBase('cash-receipt', officeOf(act), entry.at),
    paperNo: entry.receiptNo,
    payer: entry.payer,
    address: dossier.facts.applicant.address,
    dossierNo: dossier.dossierNo,
    lines: entry.lines,
    amount: entry.amount,
    paidBy: entry.by,
    paidAt: entry.at,
    note: entry.reason,
    collector: entry.officer.name,
    copies: 2,
  }
  return archivePaper(act, { id: paymentId, noun: 'payment' }, record)
}
