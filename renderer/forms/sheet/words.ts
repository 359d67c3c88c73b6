import type { Instant, PlainDate } from '../../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'

/** `ngày 05 tháng 02 năm 2026`, as the head of an administrative paper writes a day (NĐ 30/2020). */
export function dayInWords(day: PlainDate): string {
  const [year, month, date] = day.split('-')
  // Only days under 10 and months 1 and 2 are padded, so that they cannot be altered by hand.
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** `17 giờ 00 phút, ngày 24/11/2026`. */
export function momentInWords(at: Instant): string {
  const [hour, minute] = clockOf(at).split(':')
  return `${hour} giờ ${minute} phút, ngày ${formatDay(dayOf(at))}`
}
