import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { Commune } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { apologyRecord } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { receiptRecord } from './receipt-record.ts'

/** Makes a dossier's receipt or apology letter from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const { register, counter } = act
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const commune = Commune.parse(getSetting(register, 'commune'))
  const { development } = counter.runtime
  const record =
    kind === 'receipt'
      ? receiptRecord({
          dossier,
          commune,
          calendar: getCalendar(register),
          rules: getDeadlineRules(register),
          development,
        })
      : apologyRecord(dossier, commune, development)
  if (!record) return refuse('NOT_POSSIBLE')
  return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
}
