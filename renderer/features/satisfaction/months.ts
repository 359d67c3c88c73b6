import { Month } from '../../../electron/common/satisfaction/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'

/** The month of a day and those before it, newest first, to choose from. */
export function monthsUntil(day: PlainDate, count = 36): { value: Month; label: string }[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back
    const number = String((at % 12) + 1).padStart(2, '0')
    const value = Month.parse(`${Math.floor(at / 12)}-${number}`)
    return { value, label: `${number}/${Math.floor(at / 12)}` }
  })
}
