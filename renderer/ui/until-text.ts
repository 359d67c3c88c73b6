import type { Instant } from '../../electron/common/time/model.ts'
import { addDays, clockOf, dayOf, formatDay } from '../../electron/common/time/rules.ts'
import { vi } from '../i18n/vi.ts'
import { momentText } from './moment-text.ts'

/** Until when, as one says it: a stretch that ends at midnight lasts to the end of the day before. */
export function untilText(at: Instant): string {
  return clockOf(at) === '00:00' ? vi.delegations.endOf(formatDay(addDays(dayOf(at), -1))) : momentText(at)
}
