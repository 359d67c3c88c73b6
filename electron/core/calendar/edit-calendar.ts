import { getCalendar, putCalendar } from '../../../db/tables/calendar.ts'
import type { Calendar } from '../../common/calendar/model.ts'
import type { Reply } from '../../common/reply.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'

type Refusal = 'CHANGED_MEANWHILE' | 'SWAP_INCOMPLETE'
type Change<T extends object, E extends string> =
  | { to: Calendar; verb: string; details: Record<string, unknown>; answer: T }
  | { refused: ReturnType<typeof refuse<E>> }

/**
 * The one way the calendar changes. A swap that names only one of its days would give the office a day off without
 * the day worked for it, so it is refused wherever it comes from.
 */
export function editCalendar<T extends object, E extends string = never>(
  act: Act,
  on: { version: number },
  change: (calendar: Calendar) => Change<T, E>,
): Reply<{ version: number } & T, Refusal | E> {
  return commit<{ version: number } & T, Refusal | E>(act, (journal) => {
    const before = getCalendar(act.register)
    if (before.version !== on.version) return refuse('CHANGED_MEANWHILE')
    const changed = change(before)
    if ('refused' in changed) return changed.refused
    const calendar = { ...changed.to, version: before.version + 1 }
    const alone = dayOfHalfSwap(calendar)
    if (alone) return refuse('SWAP_INCOMPLETE', { day: alone })
    putCalendar(act.register, calendar)
    journal.record({
      noun: 'calendar',
      entityId: 'calendar',
      verb: changed.verb,
      baseVersion: before.version,
      payload: { version: calendar.version, ...changed.details },
      scope: 'local',
    })
    return done({ version: calendar.version, ...changed.answer })
  })
}

/** A day whose swap names only one of its two days; null when every swap is whole. */
export function dayOfHalfSwap({ days }: Calendar): string | null {
  const byDay = new Map(days.map((one) => [one.day, one]))
  for (const one of days) {
    const swapped = one.kind === 'swapped-off' || one.kind === 'swapped-working'
    if (!swapped) continue
    const other = one.swapWith && byDay.get(one.swapWith)
    const opposite = one.kind === 'swapped-off' ? 'swapped-working' : 'swapped-off'
    if (
      !other ||
      other.kind !== opposite ||
      other.swapWith !== one.day ||
      other.confirmed !== one.confirmed
    ) {
      return one.day
    }
  }
  return null
}
