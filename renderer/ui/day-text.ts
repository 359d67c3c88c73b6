import type { Instant } from '../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../electron/common/time/rules.ts'

/** The day of a moment in Vietnam as `20/11/2026`, for inside a sentence. */
export function dayText(at: Instant): string {
  return formatDay(dayOf(at))
}
