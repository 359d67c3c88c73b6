import { findDossier } from '../../../db/tables/dossiers.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { apologyRecord, signedLetter } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { officeOf } from './paper-head.ts'
import { receiptOf } from './receipt-of.ts'

/** Makes a dossier's receipt or apology letter from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const { register } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  if (kind === 'apology') {
    const letter = signedLetter(dossier)
    if (!letter) return refuse('NOT_POSSIBLE')
    const record = apologyRecord(dossier, letter, officeOf(act))
    return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
  }
  return archivePaper(act, { id: dossierId, noun: 'dossier' }, receiptOf(act, dossier))
}
