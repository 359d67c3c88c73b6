import { z } from 'zod'
import { ClockTime, type Instant } from '../time/model.ts'
import { addDays, dayOf, instantAt } from '../time/rules.ts'

/** When this PC sends by itself, besides what somebody starts. */
export const SyncSchedule = z.strictObject({
  /** Times of day, each day of the week: a run without anything to send costs a few hundred bytes. */
  times: z.array(ClockTime).max(6),
  /** Whenever the line is there: what is new goes within a minute or two. */
  whenOnline: z.boolean(),
})
export type SyncSchedule = z.infer<typeof SyncSchedule>

/** Until somebody decides: this PC sends when it is told to. */
export const noSchedule: SyncSchedule = { times: [], whenOnline: false }
/** What is proposed: before lunch and before the office closes. */
export const proposedTimes = ['11:45', '16:45'].map((time) => ClockTime.parse(time))

/** The last moment up to `now` at which the schedule asked for a run; null when it has no times. */
export function lastCall({ times }: SyncSchedule, now: Instant): Instant | null {
  return momentsAround(times, now).findLast((at) => at <= now) ?? null
}

/** The next moment at which it asks for one. */
export function nextCall({ times }: SyncSchedule, now: Instant): Instant | null {
  return momentsAround(times, now).find((at) => at > now) ?? null
}

function momentsAround(times: SyncSchedule['times'], now: Instant): Instant[] {
  const today = dayOf(now)
  return [-1, 0, 1].flatMap((days) => times.map((time) => instantAt(addDays(today, days), time))).sort()
}

/**
 * The moment for which a run is due now; null when none is. One that was missed while the PC slept or had no power is
 * due until it is made up for.
 * @param keptAt when the schedule was last kept. One that lies ahead comes from a clock that was wrong, then or now: it
 * keeps nothing, or a clock once set to the next century would silence the schedule until then
 */
export function callDue(
  schedule: SyncSchedule,
  { now, keptAt }: { now: Instant; keptAt: Instant | null },
): Instant | null {
  const call = lastCall(schedule, now)
  if (call === null) return null
  return keptAt === null || keptAt < call || keptAt > now ? call : null
}
