import type { Instant } from '../time/model.ts'

const OFFSET_MS = 7 * 3_600_000

/**
 * A moment as the national record writes it: `yyyyMMddHHmmss` on a clock in Asia/Ho_Chi_Minh, which has been UTC+7 all
 * year since 1975. Source: the interface's section on dates.
 */
export function portalMoment(at: Instant): string {
  const shown = new Date(Date.parse(at) + OFFSET_MS).toISOString()
  return shown.slice(0, 19).replace(/\D/g, '')
}
