import { findDossier } from '../../../db/tables/dossiers.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { apologyRecord } from './apology-record.ts'
import { officeOf } from './paper-head.ts'

/** The letter as it would come out, laid out by the same page as the real one and marked as a draft on each sheet. */
export const previewApology: UseCase<'papers.previewApology'> = async (
  act,
  { dossierId, reason, newDueAt },
) => {
  const { register, counter, now } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const letter = { at: now, apologyNo: null, reason: reason.trim() || '…', newDueAt }
  const record = apologyRecord(dossier, letter, officeOf(act))
  try {
    const pdf = await counter.press.makePdf(PaperRecord.parse({ ...record, watermark: 'DỰ THẢO' }))
    return done({ pdf: new Uint8Array(pdf) })
  } catch (error) {
    counter.log('paper', error)
    return refuse('PAPER_FAILED')
  }
}
