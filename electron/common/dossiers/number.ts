import { z } from 'zod'
import type { Generation } from '../station/model.ts'
import { daysBetween } from '../time/rules.ts'
import { PlainDate } from '../time/model.ts'

/* Every dossier has exactly one number (NĐ 309/2026 Đ17.3). Its form is data, since a third generation is
   expected; what never changes is agency, day as YYMMDD and the order within that day. */

type Pattern = {
  /** Form of the agency's electronic identifier (QĐ 20/2020/QĐ-TTg). */
  agency: string
  /** Digits of the day's number; `more` lets it grow beyond them. */
  digits: number
  more: boolean
  /** Form of the system owner's code (AA) before the day's number; empty where there is none. */
  system: string
  example: string
}

/**
 * The patterns by name: `2018` of TT 01/2018 Đ19, `2025` of TT 03/2025 Đ13.1, and `2025-central` of
 * TT 04/2025 for national centralised systems, with the code of the system's owner.
 */
export const NUMBER_PATTERNS = {
  '2018': {
    agency: '\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}',
    digits: 4,
    more: false,
    system: '',
    example: '000.00.16.H25-241121-0001',
  },
  '2025': {
    agency: '[A-Z]\\d{2}\\.\\d{2,3}\\.\\d{2}',
    digits: 4,
    more: false,
    system: '',
    example: 'H25.16.05-251121-0001',
  },
  '2025-central': {
    agency: '[A-Z]\\d{2}\\.\\d{2,3}\\.\\d{2}',
    digits: 4,
    more: true,
    system: '[A-Z][A-Z0-9]',
    example: 'H25.16.05-251121-TP0001',
  },
} as const satisfies Record<z.infer<typeof Generation> | '2025-central', Pattern>

export type NumberPattern = keyof typeof NUMBER_PATTERNS

const PATTERN_NAMES = Object.keys(NUMBER_PATTERNS) as NumberPattern[]

const wholes = Object.fromEntries(
  PATTERN_NAMES.map((name) => {
    const { agency, digits, more, system }: Pattern = NUMBER_PATTERNS[name]
    return [name, new RegExp(`^(${agency})-(\\d{6})-(${system})(\\d{${digits}${more ? ',7' : ''}})$`)]
  }),
) as Record<NumberPattern, RegExp>

/** A dossier number in one of the known patterns, written as on the receipt. */
export const DossierNo = z
  .string()
  .refine((text) => partsOf(text) !== null, 'not a dossier number')
  .brand<'DossierNo'>()
export type DossierNo = z.infer<typeof DossierNo>

export type DossierNoParts = {
  pattern: NumberPattern
  agencyId: string
  day: PlainDate
  /** Order within the day, from 1. */
  sequence: number
  /** Code of the system's owner, empty outside centralised systems. */
  system: string
}

/** Whether an agency identifier has the form that a pattern wants; the wizard asks before it stores one. */
export function agencyFits(pattern: NumberPattern, agencyId: string): boolean {
  return new RegExp(`^${NUMBER_PATTERNS[pattern].agency}$`).test(agencyId)
}

/**
 * The number of a dossier.
 * @param day day of intake, 2000–2099: the pattern writes two digits of the year.
 * @param system code of the system's owner, for `2025-central` only.
 * @throws RangeError when a part does not fit the pattern; a wrong number must not reach a receipt.
 */
export function formatDossierNo(
  pattern: NumberPattern,
  agencyId: string,
  day: PlainDate,
  sequence: number,
  system = '',
): DossierNo {
  const { digits } = NUMBER_PATTERNS[pattern]
  const text = `${agencyId}-${day.slice(2).replaceAll('-', '')}-${system}${String(sequence).padStart(digits, '0')}`
  const parts = readAs(pattern, text)
  if (!parts || parts.day !== day || parts.sequence !== sequence || parts.agencyId !== agencyId) {
    throw new RangeError(`no ${pattern} number from ${agencyId}, ${day}, ${sequence}, "${system}"`)
  }
  return text as DossierNo
}

/**
 * Reads a number as typed or scanned: blanks, CR/LF and control characters around or inside are dropped,
 * lower case and long dashes accepted. Null when it is not a dossier number.
 */
export function parseDossierNo(text: string): (DossierNoParts & { no: DossierNo }) | null {
  const no = text
    .normalize('NFKC')
    .replace(/[\s\p{C}]+/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase()
  const parts = partsOf(no)
  return parts && { ...parts, no: no as DossierNo }
}

function partsOf(text: string): DossierNoParts | null {
  for (const pattern of PATTERN_NAMES) {
    const parts = readAs(pattern, text)
    if (parts) return parts
  }
  return null
}

function readAs(pattern: NumberPattern, text: string): DossierNoParts | null {
  const [, agencyId, yymmdd, system, digits] = wholes[pattern].exec(text) ?? []
  if (agencyId === undefined || yymmdd === undefined || digits === undefined) return null
  const day = PlainDate.safeParse(`20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`)
  const sequence = Number(digits)
  // `TP00001` would be a second spelling of `TP0001`: one dossier, one number.
  const least = NUMBER_PATTERNS[pattern].digits
  if (!day.success || sequence < 1 || digits !== String(sequence).padStart(least, '0')) return null
  return { pattern, agencyId, day: day.data, sequence, system: system ?? '' }
}

/** Order of two numbers: by agency, then day, then order within the day, also past 9999. */
export function compareDossierNos(a: DossierNo, b: DossierNo): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  if (!left || !right) return a < b ? -1 : Number(a > b)
  if (left.agencyId !== right.agencyId) return left.agencyId < right.agencyId ? -1 : 1
  if (left.day !== right.day) return -daysBetween(left.day, right.day)
  if (left.system !== right.system) return left.system < right.system ? -1 : 1
  return left.sequence - right.sequence
}

/** Part of the day's numbers that belongs to one station, both ends included. */
export type NumberRange = { first: number; last: number }

/**
 * The permanent range of a station: k001–k999 of XXXX for station k, 0001–0999 for station 0, so that two
 * stations never meet without asking each other.
 * @throws RangeError for a station index other than 0–9.
 */
export function stationRange(stationIndex: number, pattern: NumberPattern = '2025'): NumberRange {
  const { digits } = NUMBER_PATTERNS[pattern]
  if (!Number.isInteger(stationIndex) || stationIndex < 0 || stationIndex > 9) {
    throw new RangeError(`no station ${stationIndex}`)
  }
  const size = 10 ** (digits - 1)
  return { first: stationIndex * size + 1, last: stationIndex * size + size - 1 }
}

/** Whether a day's number belongs to a range. */
export function isInRange(range: NumberRange, sequence: number): boolean {
  return Number.isInteger(sequence) && sequence >= range.first && sequence <= range.last
}
