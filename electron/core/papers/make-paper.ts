import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { Commune } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { apologyRecord, signedLetter } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { receiptRecord } from './receipt-record.ts'

/** Makes a dossier's receipt or apology letter from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const { register, counter } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const commune = readSetting(register, 'commune', Commune)!
  const { development } = counter.runtime
  if (kind === 'apology') {
    const letter = signedLetter(dossier)
    if (!letter) return refuse('NOT_POSSIBLE')
    const record = apologyRecord(dossier, letter, commune, development)
    return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
  }
  const record = receiptRecord({
    dossier,
    commune,
    calendar: getCalendar(register),
    rules: getDeadlineRules(register),
    development,
  })
  return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
}
