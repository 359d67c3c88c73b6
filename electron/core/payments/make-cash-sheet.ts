import { findAccount } from '../../../db/tables/accounts.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { cashSheetId } from '../../common/payments/rules.ts'
import type { CashSheetPaper } from '../../common/papers/records/cash-sheet.ts'
import { Station } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'
import { cashDay } from './day-of-cash.ts'

/** The cash sheet of one officer's day. Made again after another payment it is the next revision. */
export const makeCashSheet: UseCase<'payments.makeSheet'> = (act, { day, officerId }) => {
  const collector = findAccount(act.register, officerId)
  if (!collector) return refuse('NOT_FOUND')
  const station = readSetting(act.register, 'station', Station)!
  const { rows } = cashDay(act.register, day, officerId)
  const record: CashSheetPaper = {
    kind: 'cash-sheet',
    ...paperBase('cash-sheet', officeOf(act), act.now),
    paperNo: null,
    day,
    station: `Máy ${station.index} (${station.code})`,
    rows: rows.map((row) => ({
      receiptNo: row.receiptNo,
      at: row.at,
      payer: row.payer,
      dossierNo: row.dossierNo,
      purpose: row.purpose.slice(0, 500),
      paidBy: row.by,
      amount: row.amount,
      void: row.void,
    })),
    collector: collector.name,
    receiver: null,
    madeAt: act.now,
  }
  return archivePaper(act, { id: cashSheetId(day, officerId), noun: 'payment' }, record)
}
