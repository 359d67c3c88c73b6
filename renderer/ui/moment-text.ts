import type { Instant } from '../../electron/common/time/model.ts'
import { clockOf } from '../../electron/common/time/rules.ts'
import { dayText } from './day-text.ts'

/** A moment in Vietnam as `16:30 20/11/2026`, for inside a sentence; MomentText is the element. */
export function momentText(at: Instant): string {
  return `${clockOf(at)} ${dayText(at)}`
}
