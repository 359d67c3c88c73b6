import { expect, it } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import { CUTS, lastPeriod, PERIOD_KINDS, partsOf, periodDays } from './periods.ts'

it.each([
  ['month', 2, 'month-end', '2028-02-01', '2028-02-29'],
  ['month', 1, 'fourteenth', '2027-12-15', '2028-01-14'],
  ['quarter', 4, 'month-end', '2028-10-01', '2028-12-31'],
  ['quarter', 2, 'fourteenth', '2028-03-15', '2028-06-14'],
  ['half', 1, 'fourteenth', '2027-12-15', '2028-06-14'],
  ['nine', 1, 'fourteenth', '2027-12-15', '2028-09-14'],
  ['year', 1, 'fourteenth', '2027-12-15', '2028-12-14'],
  ['year', 1, 'month-end', '2028-01-01', '2028-12-31'],
] as const)('%s %i, cut at %s', (kind, part, cut, from, to) => {
  expect(periodDays(kind, 2028, part, cut)).toEqual({ from, to })
})

it('the periods of a kind follow each other without a gap, over the turn of the year too', () => {
  const gaps = CUTS.flatMap((cut) =>
    PERIOD_KINDS.filter((one) => one !== 'nine').flatMap((kind) => {
      const all = [2026, 2027].flatMap((year) =>
        Array.from({ length: partsOf(kind) }, (_, index) => periodDays(kind, year, index + 1, cut)),
      )
      return all.filter(({ to }, index) => all[index + 1] && addDays(to, 1) !== all[index + 1]!.from)
    }),
  )
  expect(gaps).toEqual([])
})

it('the last period is over, and the one after it is not', () => {
  const today = '2026-11-14' as PlainDate
  expect(lastPeriod('month', today, 'month-end')).toEqual({ year: 2026, part: 10 })
  expect(lastPeriod('month', today, 'fourteenth')).toEqual({ year: 2026, part: 10 })
  expect(lastPeriod('month', addDays(today, 1), 'fourteenth')).toEqual({ year: 2026, part: 11 })
  expect(lastPeriod('nine', today, 'month-end')).toEqual({ year: 2026, part: 1 })
  expect(lastPeriod('nine', '2026-05-01' as PlainDate, 'month-end')).toEqual({ year: 2025, part: 1 })
})
