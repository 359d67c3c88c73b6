import type { Register } from '../../../db/engine/query.ts'
import { lastNumber, numbersOfDay, putLastNumber, putNumber } from '../../../db/tables/dossier-numbers.ts'
import { deleteLostNumber, insertLostNumber } from '../../../db/tables/lost-numbers.ts'
import { raisePaperNumber } from '../../../db/tables/paper-numbers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { formatDossierNo, isInRange, parseDossierNo, stationRange } from '../../common/dossiers/number.ts'
import { NUMBERED, type NumberedKind } from '../../common/papers/numbering.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'

/* Numbers that had been given out before the register was put back are taken: each is one row, and none is given again. */

function ownPart(register: Register) {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  return { commune, index, range: stationRange(index, commune.numberPattern) }
}

/** Writes down whose a number is, or that it is nobody's. One of another range is not ours to count. */
export function keepNumber(
  register: Register,
  dossierNo: string,
  dossierId: string | null,
): PlainDate | null {
  const { commune, index, range } = ownPart(register)
  const parts = parseDossierNo(dossierNo)
  if (parts?.agencyId !== commune.agencyId || !isInRange(range, parts.sequence)) return null
  const { day, sequence } = parts
  putNumber(register, { dossierNo, day, sequence, state: dossierId === null ? 'void' : 'issued', dossierId })
  deleteLostNumber(register, dossierNo)
  if ((lastNumber(register, day, index) ?? 0) < sequence) {
    putLastNumber(register, { day, stationIndex: index, last: sequence })
  }
  return day
}

/** Each number of a day up to its highest is exactly one row: of those between nothing is known, so they are void. */
export function fillGaps(register: Register, day: PlainDate, at: Instant): void {
  const { commune, index, range } = ownPart(register)
  const known = new Set(numbersOfDay(register, day).map((row) => row.sequence))
  const last = lastNumber(register, day, index) ?? 0
  for (let sequence = range.first; sequence <= last; sequence++) {
    if (known.has(sequence)) continue
    const dossierNo = formatDossierNo(commune.numberPattern, commune.agencyId, day, sequence)
    putNumber(register, { dossierNo, day, sequence, state: 'void', dossierId: null })
    insertLostNumber(register, dossierNo, at)
  }
}

/** The series of papers go on after the numbers that came back with an act. */
export function keepPaperNumbers(
  register: Register,
  action: DossierAction,
  patterns: Record<NumberedKind, string>,
): void {
  const year = Number(dayOf(action.at).slice(0, 4))
  for (const [kind, paperNo] of paperNosOf(action)) {
    const number = numberIn(patterns[kind], paperNo)
    if (number !== null) raisePaperNumber(register, NUMBERED[kind].series, year, number)
  }
}

/** Numbers of the papers that an act tells of. */
export function paperNosOf(action: DossierAction): [NumberedKind, string][] {
  const { kind } = action
  if (kind === 'receive') return action.receiptNo === null ? [] : [['receipt', action.receiptNo]]
  if (kind === 'ask-supplement') return [['supplement', action.paperNo]]
  if (kind === 'stop') return [['stop-notice', action.paperNo]]
  if (kind === 'sign-apology') return [['apology', action.apologyNo]]
  if (kind === 'mark-ready' || kind === 'approve' || kind === 'sign-off') {
    return action.refusalNo === null ? [] : [['refusal', action.refusalNo]]
  }
  return []
}

/** The bare number out of one as printed; null where the pattern was another then. */
function numberIn(pattern: string, paperNo: string): number | null {
  const parts = pattern.trim().split(/(\{\w+\})/)
  const form = parts
    .map((part) => {
      if (part === '{so}') return '(\\d+)(?:\\.\\d+)?'
      if (part === '{nam}') return '\\d{4}'
      if (part === '{donvi}') return '.*'
      return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    })
    .join('')
  const found = new RegExp(`^${form}$`).exec(paperNo)
  return found ? Number(found[1]) : null
}
