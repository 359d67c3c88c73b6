import type { PlainDate } from '../time/model.ts'

/* The Vietnamese lunar calendar: a month begins on the day (UTC+7) of the new moon, month 11 holds the winter
   solstice, and in a year of thirteen months the first month without a principal term is the leap one. Moon and
   sun after J. Meeus, "Astronomical Algorithms" (2nd ed.), chapters 49 and 25, minutes exact: a table would end,
   and China's calendar (UTC+8) differs just when it matters (Tết 2030 is one day earlier in Vietnam). */

const DAY_MS = 86_400_000
const JULIAN_1970 = 2440587.5
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/** Seconds by which dynamical time is ahead of UTC, Espenak's fit for 2005–2050; a minute's error is harmless. */
function deltaT(year: number): number {
  const t = year - 2000
  return 62.92 + 0.32217 * t + 0.005589 * t * t
}

/** Julian day (UTC) of the new moon number `k`, 0 being that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
  const periodic =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(omega)
  return mean + periodic - deltaT(2000 + t * 100) / 86_400
}

/** Apparent longitude of the sun in degrees, 0–360, at a Julian day (UTC). */
function sunLongitude(julianDay: number): number {
  const t = (julianDay - 2451545) / 36525
  const m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
  const apparent =
    280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

/** Principal term (0 spring equinox … 9 winter solstice …) in which midnight at the start of day `n` lies. */
function termAt(n: number, utcOffset: number): number {
  return Math.floor(sunLongitude(n + JULIAN_1970 - utcOffset / 24) / 30)
}

/** Number, in days since 1970, of the local day on which new moon `k` falls. */
function monthStart(k: number, utcOffset: number): number {
  return Math.floor(newMoon(k) - JULIAN_1970 + utcOffset / 24)
}

/** Which new moon begins the month that holds the winter solstice of `year`. */
function eleventhMonth(year: number, utcOffset: number): number {
  const yearEnd = Date.UTC(year, 11, 31) / DAY_MS
  let k = Math.ceil((year + 1 - 2000) * 12.3685) + 1
  while (monthStart(k, utcOffset) > yearEnd) k--
  return termAt(monthStart(k, utcOffset), utcOffset) >= 9 ? k - 1 : k
}

/**
 * The day on which day `date` of the regular (not leap) lunar month `month` of the lunar year that begins in
 * `year` falls. Meant for 1970–2100. `utcOffset` in hours: 7 for Vietnam, 8 for China.
 */
export function lunarDay(year: number, month: number, date: number, utcOffset = 7): PlainDate {
  /* Months 11 and 12 of a lunar year belong to the next count from solstice to solstice. */
  const countYear = month >= 11 ? year : year - 1
  const first = eleventhMonth(countYear, utcOffset)
  const next = eleventhMonth(countYear + 1, utcOffset)
  let leap = -1
  if (next - first === 13) {
    const withoutTerm = (k: number) =>
      termAt(monthStart(k, utcOffset), utcOffset) === termAt(monthStart(k + 1, utcOffset), utcOffset)
    leap = 1
    while (!withoutTerm(first + leap)) leap++
  }
  let index = (month + 1) % 12
  if (leap !== -1 && index >= leap) index++
  const n = monthStart(first + index, utcOffset) + date - 1
  return new Date(n * DAY_MS).toISOString().slice(0, 10) as PlainDate
}
