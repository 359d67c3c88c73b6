import fc from 'fast-check'
import seed from '../../db/seed/calendar.json' with { type: 'json' }
import { Calendar, CalendarDayKind, defaultWorkingHours } from '../../electron/common/calendar/model.ts'
import type { ClockTime, PlainDate } from '../../electron/common/time/model.ts'
import { addDays } from '../../electron/common/time/rules.ts'

/** The calendar a new register begins with. */
export const seeded = Calendar.parse(seed)

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime

const dayHours = fc.uniqueArray(fc.integer({ min: 5 * 12, max: 21 * 12 }), { maxLength: 4 }).map((marks) => {
  const sorted = marks.toSorted((a, b) => a - b).map((mark) => clock(mark * 5))
  return sorted.length < 2
    ? []
    : Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
        from: sorted[2 * i]!,
        to: sorted[2 * i + 1]!,
      }))
})
const week = fc.record({
  1: dayHours,
  2: dayHours,
  3: dayHours,
  4: dayHours,
  5: dayHours,
  6: dayHours,
  7: dayHours,
})
const entry = fc.record({
  day: fc.nat(7 * 365).map((n) => addDays('2024-01-01' as PlainDate, n)),
  kind: fc.constantFrom(...CalendarDayKind.options),
  name: fc.constant('ngày'),
  source: fc.constant('văn bản'),
  confirmed: fc.boolean(),
})
const generated = fc
  .record({
    version: fc.constant(1),
    workingHours: week,
    days: fc.uniqueArray(entry, { maxLength: 300, selector: (one) => one.day, size: 'max' }),
  })
  .map((value) => {
    const read = Calendar.safeParse(value)
    return read.success ? read.data : { ...value, workingHours: defaultWorkingHours }
  })
/** The seeded calendar and generated ones: odd hours, half days, days without work, holidays and swaps anywhere. */
export const calendars: fc.Arbitrary<Calendar> = fc.oneof(fc.constant(seeded), generated)
