import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NUMBERED, NUMBERED_KINDS, paperNoText, patternFault } from './numbering.ts'

const around = fc.stringMatching(/^[A-ZĐ0-9/. -]{0,12}$/)
const pattern = fc
  .tuple(around, fc.constantFrom('', '{nam}', '-{donvi}'), around, fc.boolean())
  .map(([before, blank, after, first]) =>
    first ? `${before}{so}${blank}${after}` : `${blank}${before}{so}${after}`,
  )
const taken = fc.record({
  number: fc.integer({ min: 1, max: 99_999 }),
  station: fc.integer({ min: 0, max: 9 }),
})

test('two numbers of a series never read the same, whatever the agency puts around them', () => {
  fc.assert(
    fc.property(pattern, taken, taken, (one, a, b) => {
      expect(patternFault(one)).toBeNull()
      const text = (of: typeof a) => paperNoText(one, { ...of, year: 2026, unit: 'TTPVHCC' })
      expect(text(a) === text(b)).toBe(a.number === b.number && a.station === b.station)
    }),
  )
})

test('every default of both generations is a pattern, and the series are told apart', () => {
  for (const kind of NUMBERED_KINDS)
    for (const set of ['2018', '2025'] as const)
      expect(patternFault(NUMBERED[kind].pattern[set]), kind).toBeNull()
  expect(new Set(NUMBERED_KINDS.map((kind) => NUMBERED[kind].series)).size).toBe(NUMBERED_KINDS.length)
})

test('as the forms print it', () => {
  const given = { number: 7, year: 2026, station: 0, unit: 'TTPVHCC' }
  expect(paperNoText(NUMBERED.supplement.pattern['2025'], given)).toBe('07/PBS-TTPVHCC')
  expect(paperNoText(NUMBERED.receipt.pattern['2025'], { ...given, number: 128 })).toBe('128/2026-TTPVHCC')
  expect(paperNoText('{so}/PXL', { ...given, station: 3 })).toBe('07.3/PXL')
})

test('a pattern without its number, with a blank nobody fills or too long is named', () => {
  expect(patternFault('PBS-{donvi}')).toBe('NUMBER_MISSING')
  expect(patternFault('{so}/{so}')).toBe('NUMBER_MISSING')
  expect(patternFault('{so}/{thang}')).toBe('BLANK_UNKNOWN')
  expect(patternFault('{so}/{nam')).toBe('BLANK_UNKNOWN')
  expect(patternFault(`{so}/${'A'.repeat(60)}`)).toBe('TOO_LONG')
})
