import type { Register } from '../../../db/engine/query.ts'
import { insertNumber, takeNextNumber } from '../../../db/tables/dossier-numbers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { type DossierNo, formatDossierNo, stationRange } from '../../common/dossiers/number.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { PlainDate } from '../../common/time/model.ts'

/**
 * The next number of this station's range for a day, written down as issued to a dossier. Only inside the
 * transaction that writes the dossier too: a number is one row or was never taken.
 * @returns null when the day's range is used up.
 */
export function takeDossierNo(register: Register, day: PlainDate, dossierId: string): DossierNo | null {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  const range = stationRange(index, commune.numberPattern)
  const sequence = takeNextNumber(register, { day, stationIndex: index, ...range })
  if (sequence === null) return null
  const dossierNo = formatDossierNo(commune.numberPattern, commune.agencyId, day, sequence)
  insertNumber(register, { dossierNo, day, sequence, state: 'issued', dossierId })
  return dossierNo
}
