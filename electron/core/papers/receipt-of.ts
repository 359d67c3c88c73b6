import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { Dossier } from '../../../db/tables/dossiers.ts'
import { newestPaper } from '../../../db/tables/papers.ts'
import type { ReceiptPaper } from '../../common/papers/records/receipt.ts'
import type { Act } from '../counter.ts'
import { officeOf } from './paper-head.ts'
import { receiptRecord } from './receipt-record.ts'

/** The receipt of a dossier from everything that is stored about it. */
export function receiptOf(act: Act, dossier: Dossier): ReceiptPaper {
  const { register } = act
  const archived = newestPaper(register, dossier.id, 'receipt')
  return receiptRecord({
    dossier,
    office: officeOf(act),
    calendar: getCalendar(register),
    rules: getDeadlineRules(register),
    archived: archived ? (JSON.parse(archived.record) as ReceiptPaper) : null,
  })
}
