import type { Register } from '../../../db/engine/query.ts'
import {
  insertNumber,
  lastNumber,
  putLastNumber,
  takeNextNumber,
} from '../../../db/tables/dossier-numbers.ts'
import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { type DossierNo, formatDossierNo, isInRange, stationRange } from '../../common/dossiers/number.ts'
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
  for (;;) {
    const sequence = takeNextNumber(register, { day, stationIndex: index, ...range })
    if (sequence === null) return null
    const dossierNo = formatDossierNo(commune.numberPattern, commune.agencyId, day, sequence)
    const imported = dossierIdOf(register, dossierNo)
    insertNumber(register, { dossierNo, day, sequence, state: 'issued', dossierId: imported ?? dossierId })
    // A dossier came from another system with this very number: it is that one's, and the next is taken.
    if (imported === undefined) return dossierNo
  }
}

type Named =
  | { dossierNo: DossierNo; skipped: DossierNo[] }
  | { code: 'NUMBER_TAKEN' | 'NUMBER_OUTSIDE' | 'NUMBERS_SKIPPED'; details: { first: number; last: number } }

/**
 * The number that stands on a paper slip: one of this station's range, later than the last one used that day. Those
 * between become void, for each number up to the highest is one row; the officer is asked before.
 */
export function takeNamedNo(
  register: Register,
  day: PlainDate,
  dossierId: string,
  { sequence, gapConfirmed }: { sequence: number; gapConfirmed: boolean },
): Named {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  const range = stationRange(index, commune.numberPattern)
  if (!isInRange(range, sequence)) return { code: 'NUMBER_OUTSIDE', details: range }
  const numberOf = (one: number) => formatDossierNo(commune.numberPattern, commune.agencyId, day, one)
  const used = lastNumber(register, day, index) ?? range.first - 1
  if (sequence <= used || dossierIdOf(register, numberOf(sequence)) !== undefined)
    return { code: 'NUMBER_TAKEN', details: { first: range.first, last: used } }
  if (sequence > used + 1 && !gapConfirmed) {
    return { code: 'NUMBERS_SKIPPED', details: { first: used + 1, last: sequence - 1 } }
  }
  const skipped: DossierNo[] = []
  for (let gap = used + 1; gap < sequence; gap++) {
    const dossierNo = numberOf(gap)
    const imported = dossierIdOf(register, dossierNo)
    const state = imported === undefined ? 'void' : 'issued'
    insertNumber(register, { dossierNo, day, sequence: gap, state, dossierId: imported ?? null })
    if (imported === undefined) skipped.push(dossierNo)
  }
  putLastNumber(register, { day, stationIndex: index, last: sequence })
  const dossierNo = numberOf(sequence)
  insertNumber(register, { dossierNo, day, sequence, state: 'issued', dossierId })
  return { dossierNo, skipped }
}
