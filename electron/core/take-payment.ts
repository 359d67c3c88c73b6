import { insertPayment } from '../../db/tables/payments.ts'
import { COLLECTED, type Pay } from '../common/payments/model.ts'
import { linesFor } from '../common/payments/rules.ts'
import { newId } from '../common/uuid.ts'
import type { Journal } from './commit.ts'
import type { Act } from './counter.ts'
import type { Money } from './money-of.ts'
import { takeNumberedPaper } from './papers/paper-no.ts'

type Taken = Pick<Pay, 'amount' | 'by' | 'stage' | 'payer' | 'reason'>

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
