import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import { defaultSchedule, dueReports } from './due-reports.ts'
import { CUTS, PERIOD_KINDS } from './periods.ts'

const day = (text: string) => text as PlainDate
const some = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2025-01-01'), days))
const schedules = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...PERIOD_KINDS), cut: fc.constantFrom(...CUTS) }),
  { selector: ({ kind, cut }) => `${kind} ${cut}` },
)

it('on the 14th the quarter stands ready, on the last of the month the month; neither a day before', () => {
  const due = (today: string, settled: { from: PlainDate; to: PlainDate }[] = []) =>
    dueReports(defaultSchedule, { today: day(today), since: day('2026-11-20'), settled }).map(
      ({ kind, from, to }) => `${kind} ${from} ${to}`,
    )
  expect(due('2026-11-29')).toEqual([])
  expect(due('2026-11-30')).toEqual(['month 2026-11-01 2026-11-30'])
  const month = { from: day('2026-11-01'), to: day('2026-11-30') }
  expect(due('2026-12-13', [month])).toEqual([])
  expect(due('2026-12-14', [month])).toEqual(['year 2025-12-15 2026-12-14', 'quarter 2026-09-15 2026-12-14'])
})

it('what stands ready has ended, is not settled and stands there once; it stays until it is settled', () => {
  fc.assert(
    fc.property(schedules, some, some, fc.nat(400), (schedule, since, today, later) => {
      const due = dueReports(schedule, { today, since, settled: [] })
      for (const { to } of due) expect(to >= since && to <= today).toBe(true)
      expect(new Set(due.map(({ from, to }) => `${from} ${to}`)).size).toBe(due.length)
      const after = dueReports(schedule, { today: addDays(today, later), since, settled: [] })
      for (const one of due) expect(after).toContainEqual(one)
      const [first, ...rest] = due
      if (first) expect(dueReports(schedule, { today, since, settled: [first] })).toEqual(rest)
    }),
  )
})

it('over a year every scheduled period comes up on its last day, month for month', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CUTS), fc.integer({ min: 2025, max: 2030 }), (cut, year) => {
      const came: string[] = []
      let before = 0
      for (let today = day(`${year}-01-01`); today <= `${year}-12-31`; today = addDays(today, 1)) {
        const due = dueReports([{ kind: 'month', cut }], { today, since: day(`${year}-01-01`), settled: [] })
        if (due.length > before) came.push(today.slice(0, 7))
        before = due.length
      }
      expect(came).toHaveLength(12)
      expect(new Set(came).size).toBe(12)
    }),
    { numRuns: 12 },
  )
})
