import type { z } from 'zod'
import type { Generation } from '../station/model.ts'

/* Numbers of papers. Each kind has one series a year on each PC, from 1 without gaps, so that it needs no line to
   anybody. The agency decides what stands around the number; the law's own way is the default. */

type Set = z.infer<typeof Generation>
type Series = { series: string; pattern: Record<Set, string> }

/**
 * Kinds that bear a number, the name of their series in the register, and the pattern each legal generation prints:
 * of 2025 the forms' own (`…/PBS-TTPVHCC`), of 2018 the endings offices used; `05` was not published (TB: thông báo).
 */
export const NUMBERED = {
  receipt: { series: 'GTN', pattern: { '2018': '{so}/TNHS', '2025': '{so}/{nam}-{donvi}' } },
  supplement: { series: 'PBS', pattern: { '2018': '{so}/HDHS', '2025': '{so}/PBS-{donvi}' } },
  refusal: { series: 'PTC', pattern: { '2018': '{so}/TCHS', '2025': '{so}/PTC-{donvi}' } },
  apology: { series: 'PXL', pattern: { '2018': '{so}/PXL', '2025': '{so}/PXL' } },
  'stop-notice': { series: 'TBD', pattern: { '2018': '{so}/TB', '2025': '{so}/TB-{donvi}' } },
  'control-slip': { series: 'PKS', pattern: { '2018': '{so}/PKS', '2025': '{so}/PKS-{donvi}' } },
  'cash-receipt': { series: 'PT', pattern: { '2018': '{so}/PT-{nam}', '2025': '{so}/PT-{nam}' } },
  'post-list': { series: 'BKBD', pattern: { '2018': '{so}/BKBĐ-{nam}', '2025': '{so}/BKBĐ-{nam}' } },
  'hand-over-note': { series: 'BGHS', pattern: { '2018': '{so}/BGHS', '2025': '{so}/BGHS-{donvi}' } },
  'result-list': { series: 'BGKQ', pattern: { '2018': '{so}/BGKQ', '2025': '{so}/BGKQ-{donvi}' } },
  'return-receipt': { series: 'BNKQ', pattern: { '2018': '{so}/BNKQ', '2025': '{so}/BNKQ-{donvi}' } },
  'combined-slip': { series: 'TNNHS', pattern: { '2018': '{so}/TNNHS', '2025': '{so}/TNNHS-{donvi}' } },
  'petition-receipt': { series: 'PAKN', pattern: { '2018': '{so}/PAKN-{nam}', '2025': '{so}/PAKN-{nam}' } },
  'accusation-receipt': { series: 'TC', pattern: { '2018': '{so}/TC-{nam}', '2025': '{so}/TC-{nam}' } },
  // NĐ 30/2020/NĐ-CP: a report of the people's committee.
  'late-report': { series: 'BCGT', pattern: { '2018': '{so}/BC-UBND', '2025': '{so}/BC-UBND' } },
  'inspection-report': { series: 'BCTKT', pattern: { '2018': '{so}/BC-TKT', '2025': '{so}/BC-TKT' } },
  'register-book': { series: 'STD', pattern: { '2018': '{so}/STD', '2025': '{so}/STD-{donvi}' } },
} as const satisfies Record<string, Series>
export type NumberedKind = keyof typeof NUMBERED
export const NUMBERED_KINDS = Object.keys(NUMBERED) as NumberedKind[]

/** Longest number a paper has room for (parts.ts). */
const LONGEST = 60
const BLANK = /\{([^{}]*)\}/g
const KNOWN: ReadonlySet<string> = new Set(['so', 'nam', 'donvi'])

/**
 * What is wrong with a pattern, null for nothing. `{so}` has to stand in it once: else two papers could bear one number.
 */
export function patternFault(pattern: string): 'NUMBER_MISSING' | 'BLANK_UNKNOWN' | 'TOO_LONG' | null {
  const blanks = [...pattern.matchAll(BLANK)].map(([, name = '']) => name)
  if (blanks.filter((name) => name === 'so').length !== 1) return 'NUMBER_MISSING'
  if (blanks.some((name) => !KNOWN.has(name)) || /[{}]/.test(pattern.replace(BLANK, '')))
    return 'BLANK_UNKNOWN'
  return pattern.length > LONGEST - 20 ? 'TOO_LONG' : null
}

/**
 * The number as printed. Below ten it has a zero before it (NĐ 30/2020/NĐ-CP). A commune's first PC (index 0) counts
 * plainly, the others name themselves behind the number, `05.2/PBS-TTPVHCC`: each counts for itself without a line.
 */
export function paperNoText(
  pattern: string,
  given: { number: number; year: number; station: number; unit: string },
): string {
  const number = String(given.number).padStart(2, '0')
  const values: Record<string, string> = {
    so: given.station === 0 ? number : `${number}.${given.station}`,
    nam: String(given.year),
    donvi: given.unit,
  }
  return pattern.replace(BLANK, (blank, name: string) => values[name] ?? blank).trim()
}
