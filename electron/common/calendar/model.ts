import { z } from 'zod'
import { ClockTime, PlainDate } from '../time/model.ts'

/** A stretch of working time within one day, both ends as a wall clock in Vietnam shows them. */
export const WorkingInterval = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from < to, 'interval-ends-before-it-starts')
export type WorkingInterval = z.infer<typeof WorkingInterval>

/** The working time of one weekday in order; empty: weekly rest. A half day has one interval. */
export const DayHours = z
  .array(WorkingInterval)
  .max(6)
  .refine((hours) => hours.every((one, i) => i === 0 || hours[i - 1]!.to <= one.from), 'intervals-overlap')
export type DayHours = z.infer<typeof DayHours>

/** Working time per ISO weekday, 1 Monday … 7 Sunday. */
export const WorkingHours = z
  .strictObject({
    1: DayHours,
    2: DayHours,
    3: DayHours,
    4: DayHours,
    5: DayHours,
    6: DayHours,
    7: DayHours,
  })
  .refine((week) => Object.values(week).some((hours) => hours.length > 0), 'no-working-day-in-the-week')
export type WorkingHours = z.infer<typeof WorkingHours>

/** What makes a day differ from its weekday. Only `swapped-working` adds a working day. */
export const CalendarDayKind = z.enum(['holiday', 'compensatory', 'swapped-off', 'swapped-working'])
export type CalendarDayKind = z.infer<typeof CalendarDayKind>

const Words = (max: number) => z.string().trim().min(1).max(max)

/** One day of the calendar that differs from its weekday. */
export const CalendarDay = z.strictObject({
  day: PlainDate,
  kind: CalendarDayKind,
  /** In Vietnamese, as the explanation of a due date prints it. */
  name: Words(200),
  /** The law or the notice it rests on. */
  source: Words(500),
  /** An entry that nobody has confirmed is kept in sight but has no effect. */
  confirmed: z.boolean(),
  /** The other day of a swap. A worked rest day takes the hours of the weekday it stands for. */
  swapWith: PlainDate.optional(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/**
 * When the office works. An immutable value: lookups are remembered per object, so a change makes a new
 * calendar with a higher version.
 */
export const Calendar = z.strictObject({
  version: z.int().min(1),
  workingHours: WorkingHours,
  days: z
    .array(CalendarDay)
    .max(5000)
    .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'day-twice'),
})
export type Calendar = z.infer<typeof Calendar>

const FULL_DAY = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
]

/** Monday to Friday 07:00–11:30 and 13:30–17:00, the hours most communes keep; a commune changes them at first run. */
export const defaultWorkingHours: WorkingHours = WorkingHours.parse({
  1: FULL_DAY,
  2: FULL_DAY,
  3: FULL_DAY,
  4: FULL_DAY,
  5: FULL_DAY,
  6: [],
  7: [],
})
