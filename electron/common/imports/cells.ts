import { type Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, formatDay, formatMoment, instantAt } from '../time/rules.ts'
import type { ClockTime } from '../time/model.ts'
import type { ImportCell } from './model.ts'

/** Day 0 of Excel's calendar, as it works after its 29 February 1900 that never was. */
const EPOCH = '1899-12-30' as PlainDate
/** 1954 and 2119: a bare number in a date column outside of these is not a date. */
const LEAST = 20_000
const MOST = 80_000

/** A cell as text: numbers as whole digits, never in exponents; dates as they are read in Vietnam. */
export function textOf(cell: ImportCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string')
    return cell
      .normalize('NFC')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  if (typeof cell === 'number') {
    return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)
  }
  const at = momentOfSerial(cell.serial)
  if (!at) return String(cell.serial)
  return cell.serial % 1 === 0 ? formatDay(dayOf(at)) : formatMoment(at)
}

function momentOfSerial(serial: number, clock?: ClockTime): Instant | null {
  if (!(serial >= LEAST && serial <= MOST)) return null
  const minutes = Math.round((serial % 1) * 1440)
  const day = addDays(EPOCH, Math.floor(serial) + (minutes === 1440 ? 1 : 0))
  const rest = minutes % 1440
  const time = `${two(Math.floor(rest / 60))}:${two(rest % 60)}` as ClockTime
  return instantAt(day, serial % 1 === 0 && clock ? clock : time)
}

const two = (number: number) => String(number).padStart(2, '0')

/**
 * A moment as lists write it: an Excel date, `dd/mm/yyyy` with `/`, `-` or `.`, `yyyy-mm-dd`, each with or without a
 * time before or after it, all in Vietnam's time. Day before month, as Vietnam writes it: 05/06 is the fifth of June.
 * @param clock time of a day that stands without one
 * @returns null when it cannot be read as one moment
 */
export function momentOf(cell: ImportCell | undefined, clock: ClockTime): Instant | null {
  if (cell === undefined) return null
  if (typeof cell === 'object') return momentOfSerial(cell.serial, clock)
  if (typeof cell === 'number') return momentOfSerial(cell, clock)
  const text = textOf(cell)
  if (/^\d{5}(\.\d+)?$/.test(text)) return momentOfSerial(Number(text), clock)
  const dayFirst = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text)
  const yearFirst = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text)
  const found = dayFirst ?? yearFirst
  if (!found) return null
  const [year, month, date] = dayFirst ? [found[3]!, found[2]!, found[1]!] : [found[1]!, found[2]!, found[3]!]
  const day = PlainDate.safeParse(`${year}-${two(Number(month))}-${two(Number(date))}`)
  if (!day.success) return null
  const rest = text
    .replace(found[0], ' ')
    .replace(/\b(ngày|lúc)\b/giu, ' ')
    .replace(/T/g, ' ')
    .trim()
  if (rest === '') return instantAt(day.data, clock)
  const time = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{1,2})?\s*(?:phút)?(?::\d{1,2}(?:\.\d+)?)?$/iu.exec(rest)
  if (!time) return null
  const [hour, minute] = [Number(time[1]), Number(time[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return instantAt(day.data, `${two(hour)}:${two(minute)}` as ClockTime)
}

/** Digits of a number with the zeros that Excel dropped from its front put back; null where none can be missing. */
export function withZeros(cell: ImportCell | undefined, what: 'id' | 'phone'): string | null {
  const text = textOf(cell).replace(/[\s.]/g, '')
  if (!/^\d+$/.test(text)) return null
  // Mobile numbers have ten digits with their zero, fixed lines eleven (02…).
  if (what === 'phone') return /^[35789]\d{8}$|^2\d{9}$/.test(text) ? `0${text}` : null
  // A number of the citizen has 12 digits and may begin with up to two zeros (001 … 096); the old one has 9.
  if (text.length === 10 || text.length === 11) return text.padStart(12, '0')
  return text.length === 8 && typeof cell === 'number' ? `0${text}` : null
}
