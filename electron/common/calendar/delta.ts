import { z } from 'zod'
import type { Calendar, CalendarDay } from './model.ts'
import { applyNotice, CalendarNotice } from './import-notice.ts'

/** What comes down of the calendar: a notice, as an administrator could import it. */
export const CalendarDelta = z.object({
  version: z.string().trim().min(1).max(40),
  /** Counts the publications of this shared system, from 1. */
  sequence: z.int().min(1),
  notice: CalendarNotice,
})
export type CalendarDelta = z.infer<typeof CalendarDelta>

/** A day on which the commune's own calendar and the notice do not say the same; null: an ordinary day. */
export type DayConflict = { day: string; ours: CalendarDay | null; theirs: CalendarDay | null }

const says = (one: CalendarDay | undefined) =>
  one ? [one.kind, one.name, one.confirmed, one.swapWith ?? ''].join('|') : ''

/**
 * The days that the commune has set by itself since the calendar last came from above, and that the notice would
 * change. A day that only got another source is no conflict.
 * @param base the days as they last came from above
 */
export function dayConflicts(
  calendar: Calendar,
  base: readonly CalendarDay[],
  notice: CalendarNotice,
): DayConflict[] {
  const after = new Map(applyNotice(calendar, notice).calendar.days.map((one) => [one.day, one]))
  const ours = new Map(calendar.days.map((one) => [one.day, one]))
  const before = new Map(base.map((one) => [one.day, one]))
  return [...new Set([...ours.keys(), ...after.keys(), ...before.keys()])]
    .filter((day) => {
      const own = says(ours.get(day))
      return own !== says(before.get(day)) && own !== says(after.get(day))
    })
    .sort()
    .map((day) => ({ day, ours: ours.get(day) ?? null, theirs: after.get(day) ?? null }))
}
