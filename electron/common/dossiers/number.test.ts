import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import {
  agencyFits,
  compareDossierNos,
  DossierNo,
  formatDossierNo,
  isInRange,
  NUMBER_PATTERNS,
  type NumberPattern,
  parseDossierNo,
  stationRange,
} from './number.ts'

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
const authority = fc
  .tuple(fc.constantFrom('H', 'G', 'K'), digits(2))
  .map(([letter, number]) => `${letter}${number}`)
const day = fc.integer({ min: 0, max: 36_524 }).map((n) => addDays('2000-01-01' as PlainDate, n))

const parts = fc.oneof(
  fc
    .record({
      v: digits(3),
      z: digits(2),
      y: digits(2),
      m: authority,
      day,
      sequence: fc.integer({ min: 1, max: 9999 }),
    })
    .map((r) => ({
      pattern: '2018' as NumberPattern,
      agencyId: `${r.v}.${r.z}.${r.y}.${r.m}`,
      system: '',
      day: r.day,
      sequence: r.sequence,
    })),
  fc
    .record({
      m: authority,
      y: fc.oneof(digits(2), digits(3)),
      z: digits(2),
      day,
      sequence: fc.integer({ min: 1, max: 9999 }),
    })
    .map((r) => ({
      pattern: '2025' as NumberPattern,
      agencyId: `${r.m}.${r.y}.${r.z}`,
      system: '',
      day: r.day,
      sequence: r.sequence,
    })),
  fc
    .record({
      m: authority,
      y: digits(2),
      z: digits(2),
      day,
      sequence: fc.integer({ min: 1, max: 9_999_999 }),
      system: fc.constantFrom('TP', 'BC', 'D2'),
    })
    .map((r) => ({
      pattern: '2025-central' as NumberPattern,
      agencyId: `${r.m}.${r.y}.${r.z}`,
      system: r.system,
      day: r.day,
      sequence: r.sequence,
    })),
)
type Parts = { pattern: NumberPattern; agencyId: string; system: string; day: PlainDate; sequence: number }
const write = (p: Parts) => formatDossierNo(p.pattern, p.agencyId, p.day, p.sequence, p.system)

describe('a dossier number', () => {
  test('is written as both circulars show it', () => {
    const on = '2024-11-21' as PlainDate
    expect(formatDossierNo('2018', '000.00.16.H25', on, 1)).toBe('000.00.16.H25-241121-0001')
    expect(formatDossierNo('2025', 'H25.16.05', '2025-11-21' as PlainDate, 12)).toBe('H25.16.05-251121-0012')
    expect(formatDossierNo('2025-central', 'H25.16.05', on, 12345, 'TP')).toBe('H25.16.05-241121-TP12345')
  })

  test('each pattern names an example that is read as that pattern', () => {
    for (const [name, { example }] of Object.entries(NUMBER_PATTERNS)) {
      expect(parseDossierNo(example)?.pattern).toBe(name)
    }
  })

  test('read back gives the parts it was made of', () => {
    fc.assert(
      fc.property(parts, (p) => {
        expect(parseDossierNo(write(p))).toEqual({ ...p, no: write(p) })
      }),
    )
  })

  test('differs whenever agency, day, system or order differ', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same =
          a.agencyId === b.agencyId && a.day === b.day && a.sequence === b.sequence && a.system === b.system
        expect(write(a) === write(b)).toBe(same)
      }),
    )
  })

  test('sorts by day, then by order within the day', () => {
    fc.assert(
      fc.property(parts, day, fc.integer({ min: 1, max: 9999 }), (a, otherDay, sequence) => {
        const b = { ...a, day: otherDay, sequence }
        const wanted = a.day === b.day ? Math.sign(a.sequence - b.sequence) : a.day < b.day ? -1 : 1
        expect(Math.sign(compareDossierNos(write(a), write(b)))).toBe(wanted)
        // Plain text order agrees as long as the order has four digits, which is what the database sorts by.
        if (a.sequence <= 9999) expect(write(a) < write(b)).toBe(wanted < 0)
      }),
    )
  })

  test('is read from what a scanner types', () => {
    for (const typed of [
      'h25.16.05-251121-0001\r\n',
      '  H25.16.05–251121–0001\t',
      '\u0002H25.16.05-251121-0001\u0003',
      'H25.16.05 - 251121 - 0001',
    ]) {
      expect(parseDossierNo(typed)?.no).toBe('H25.16.05-251121-0001')
    }
  })

  test('is refused with an impossible day, order 0 or a second spelling', () => {
    for (const wrong of [
      'H25.16.05-251131-0001',
      'H25.16.05-251301-0001',
      'H25.16.05-250229-0001',
      'H25.16.05-251121-0000',
      'H25.16.05-251121-00001',
      'H25.16.05-251121-TP00001',
      'H25.16-251121-0001',
      '000.00.16.H25-241121-TP0001',
      'H25.16.05-251121-0001-0001',
      '',
    ]) {
      expect(parseDossierNo(wrong), wrong).toBeNull()
      expect(DossierNo.safeParse(wrong).success).toBe(false)
    }
    expect(DossierNo.safeParse('h25.16.05-251121-0001').success).toBe(false)
  })

  test('reading never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDossierNo(text)))
  })

  test('is never made from parts that do not fit', () => {
    const on = '2025-11-21' as PlainDate
    const make = (agency: string, sequence: number, day = on, system = '') =>
      formatDossierNo('2025', agency, day, sequence, system)
    expect(() => make('000.00.16.H25', 1)).toThrow(RangeError)
    expect(() => make('H25.16.05', 0)).toThrow(RangeError)
    expect(() => make('H25.16.05', 10_000)).toThrow(RangeError)
    expect(() => make('H25.16.05', 1.5)).toThrow(RangeError)
    expect(() => make('H25.16.05', 1, '1999-11-21' as PlainDate)).toThrow(RangeError)
    expect(() => make('H25.16.05', 1, on, 'TP')).toThrow(RangeError)
    expect(agencyFits('2025', 'H25.16.05')).toBe(true)
    expect(agencyFits('2018', 'H25.16.05')).toBe(false)
  })
})

describe('the ranges of stations', () => {
  test('are k001 to k999, and 0001 to 0999 for station 0', () => {
    expect(stationRange(0)).toEqual({ first: 1, last: 999 })
    expect(stationRange(3, '2018')).toEqual({ first: 3001, last: 3999 })
  })

  test('no number belongs to two stations, and all can be written in four digits', () => {
    for (let sequence = 0; sequence <= 10_000; sequence++) {
      const owners = Array.from({ length: 10 }, (_, k) => stationRange(k)).filter((range) =>
        isInRange(range, sequence),
      )
      expect(owners.length).toBe(sequence % 1000 === 0 ? 0 : 1)
    }
    expect(isInRange(stationRange(0), 1.5)).toBe(false)
  })

  test('there is no tenth station', () => {
    for (const index of [-1, 10, 0.5, Number.NaN]) expect(() => stationRange(index)).toThrow(RangeError)
  })
})
