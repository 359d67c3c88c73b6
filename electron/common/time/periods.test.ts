import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PlainDate } from './model.ts'
import { chosenPeriod, daysOf, monthDays, Period, type PeriodName, yearBefore } from './periods.ts'
import { addDays } from './rules.ts'

const day = (text: string) => PlainDate.parse(text)

it.each<[PeriodName, string, string, string]>([
  ['month', '2026-11-20', '2026-11-01', '2026-11-30'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-11-20', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['last-quarter', '2026-02-28', '2025-10-01', '2025-12-31'],
  ['last-quarter', '2026-12-01', '2026-07-01', '2026-09-30'],
  ['half-year', '2026-06-30', '2026-01-01', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-07-01', '2026-12-31'],
  ['year', '2026-11-20', '2026-01-01', '2026-12-31'],
])('%s seen from %s', (name, today, from, to) => {
  expect(daysOf(name, day(today))).toEqual({ from, to })
})

it('a year of months ends with the one asked for', () => {
  const months = yearBefore(day('2026-03-31'))
  expect(months).toHaveLength(12)
  expect([months[0], months[9], months[11]]).toEqual(['2025-04', '2026-01', '2026-03'])
  expect(monthDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})

it('what was chosen by name moves on with the days, what was typed stays; half of it is nothing', () => {
  const [november, december] = [day('2026-11-30'), day('2026-12-01')]
  expect(chosenPeriod({}, november)).toEqual({ name: 'month', days: daysOf('month', november) })
  expect(chosenPeriod({ name: 'month', ...daysOf('month', november) }, december).days.from).toBe('2026-12-01')
  const typed = { from: day('2026-11-03'), to: day('2026-11-05') }
  expect(chosenPeriod({ name: 'own', ...typed }, december)).toEqual({ name: 'own', days: typed })
  expect(chosenPeriod({ name: 'own', from: november }, december).days.from).toBe('2026-12-01')
})

it('a period is in its order and no longer than ten years', () => {
  const is = (from: string, to: string) => Period.safeParse({ from, to }).success
  expect([is('2026-11-01', '2026-11-01'), is('2017-01-01', '2026-12-31')]).toEqual([true, true])
  expect([is('2026-11-02', '2026-11-01'), is('2016-01-01', '2026-12-31')]).toEqual([false, false])
})

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(day('1990-01-01'), after))

it('whatever the day: a period begins a month and ends one, holds the day or ends before it, and follows the one before', () => {
  fc.assert(
    fc.property(days, (today) => {
      for (const name of ['month', 'quarter', 'half-year', 'year'] as const) {
        const { from, to } = daysOf(name, today)
        if (from > today || today > to) return false
        if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return false
      }
      for (const [last, name] of [
        ['last-month', 'month'],
        ['last-quarter', 'quarter'],
      ] as const) {
        const before = daysOf(last, today)
        if (addDays(before.to, 1) !== daysOf(name, today).from) return false
        if (daysOf(name, before.to).from !== before.from) return false
      }
      return monthDays(yearBefore(today)[11]!).from === daysOf('month', today).from
    }),
  )
})
