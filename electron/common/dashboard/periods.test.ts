import { expect, it } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { daysOf, monthDays, type PeriodName, yearBefore } from './periods.ts'

it.each<[PeriodName, string, string, string]>([
  ['month', '2026-11-20', '2026-11-01', '2026-11-30'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['quarter', '2026-11-20', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['half-year', '2026-06-30', '2026-01-01', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-07-01', '2026-12-31'],
  ['year', '2026-11-20', '2026-01-01', '2026-12-31'],
])('%s seen from %s', (name, today, from, to) => {
  expect(daysOf(name, today as PlainDate)).toEqual({ from, to })
})

it('a year of months ends with the one asked for', () => {
  const months = yearBefore('2026-03-31' as PlainDate)
  expect(months).toHaveLength(12)
  expect([months[0], months[9], months[11]]).toEqual(['2025-04', '2026-01', '2026-03'])
  expect(monthDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})
