import { expect, test } from 'vitest'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { daysOf, type Period } from './periods.ts'

test.each<[Period, string, string, string]>([
  ['month', '2026-11-20', '2026-11-01', '2026-11-30'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-11-20', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['year', '2026-11-20', '2026-01-01', '2026-12-31'],
])('%s seen from %s', (period, today, from, to) => {
  expect(daysOf(period, today as PlainDate)).toEqual({ from, to })
})
