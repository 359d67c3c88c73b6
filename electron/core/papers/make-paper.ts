import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { newestPaper } from '../../../db/tables/papers.ts'
import type { ReceiptPaper } from '../../common/papers/records/receipt.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { apologyRecord, signedLetter } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { officeOf } from './paper-head.ts'
import { receiptRecord } from './receipt-record.ts'

/** Makes a dossier's receipt or apology letter from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const { register } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const office = officeOf(act)
  if (kind === 'apology') {
    const letter = signedLetter(dossier)
    if (!letter) return refuse('NOT_POSSIBLE')
    const record = apologyRecord(dossier, letter, office)
    return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
  }
  const archived = newestPaper(register, dossierId, 'receipt')
  const record = receiptRecord({
    dossier,
    office,
    calendar: getCalendar(register),
    rules: getDeadlineRules(register),
    archived: archived ? (JSON.parse(archived.record) as ReceiptPaper) : null,
  })
  return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
}
