import type { PlainDate } from '../time/model.ts'
import { addDays, daysBetween, weekdayOf } from '../time/rules.ts'
import { lunarDay } from './lunar.ts'
import type { CalendarDay, WorkingHours } from './model.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const COMPENSATION = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
const PROVISIONAL = 'dự kiến, chưa có thông báo của năm'

/* Where the law leaves a choice (how the five days of Tết lie round the new year, which neighbour of 2/9 is
   off) the government decides each year. Until its notice comes: two days before and three from the first, as in
   2020, 2021 and 2023–2025; beside 2/9 the day after, but the day before where 2/9 is a Tuesday, Wednesday or
   Saturday, as was decided for 2025, 2026 and 2023. */
function neighbourOfNationalDay(nationalDay: PlainDate): PlainDate {
  return addDays(nationalDay, [2, 3, 6].includes(weekdayOf(nationalDay)) ? -1 : 1)
}

/**
 * The holidays of a year by the Labour Code, with the days off in lieu of those that fall on weekly rest. What the
 * government has still to announce says so in its source; swaps are never guessed.
 */
export function proposeYear(year: number, workingHours: WorkingHours): CalendarDay[] {
  const days = new Map<PlainDate, CalendarDay>()
  const on = (monthDay: string) => `${year}-${monthDay}` as PlainDate
  const holiday = (day: PlainDate, name: string, source: string) =>
    days.set(day, { day, kind: 'holiday', name, source, confirmed: true })

  const newYear = lunarDay(year, 1, 1)
  const twelfthMonth = lunarDay(year - 1, 12, 1)
  const nationalDay = on('09-02')
  holiday(on('01-01'), 'Tết Dương lịch', `${LAW} điểm a`)
  for (const offset of [-2, -1, 0, 1, 2]) {
    const day = addDays(newYear, offset)
    const lunar = offset < 0 ? `${daysBetween(twelfthMonth, day) + 1} tháng Chạp` : `mùng ${offset + 1}`
    holiday(day, `Tết Nguyên đán (${lunar})`, `${LAW} điểm b; ${PROVISIONAL}`)
  }
  holiday(lunarDay(year, 3, 10), 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', `${LAW} điểm e`)
  holiday(on('04-30'), 'Ngày Chiến thắng', `${LAW} điểm c`)
  holiday(on('05-01'), 'Ngày Quốc tế lao động', `${LAW} điểm d`)
  holiday(nationalDay, 'Quốc khánh', `${LAW} điểm đ`)
  holiday(neighbourOfNationalDay(nationalDay), 'Quốc khánh (ngày liền kề)', `${LAW} điểm đ; ${PROVISIONAL}`)

  return withCompensation([...days.values()], workingHours)
}

/**
 * Adds the days off in lieu: each holiday in force that falls on weekly rest gives the next working day off
 * (Labour Code art. 111.3). Returns all days in order.
 */
export function withCompensation(holidays: CalendarDay[], workingHours: WorkingHours): CalendarDay[] {
  const days = new Map(holidays.map((one) => [one.day, one]))
  const worked = (day: PlainDate) => workingHours[weekdayOf(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7].length > 0
  for (const { day, name, source } of holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    if (worked(day)) continue
    let inLieu = addDays(day, 1)
    while (!worked(inLieu) || days.has(inLieu)) inLieu = addDays(inLieu, 1)
    const provisional = source.includes(PROVISIONAL) ? `; ${PROVISIONAL}` : ''
    days.set(inLieu, {
      day: inLieu,
      kind: 'compensatory',
      name: `Nghỉ bù ${name}`,
      source: COMPENSATION + provisional,
      confirmed: true,
    })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
