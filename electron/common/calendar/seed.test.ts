import { describe, expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import { lunarDay } from './lunar.ts'
import { Calendar } from './model.ts'
import { proposeYear, withCompensation } from './propose-year.ts'
import { isWorkingDay } from './rules.ts'

const calendar = Calendar.parse(seed)
const ofYear = (year: number) =>
  calendar.days.filter((one) => one.day.startsWith(`${year}-`) && one.confirmed)
const holidaysOf = (year: number) => ofYear(year).filter((one) => one.kind === 'holiday')
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030]

describe('the lunar calendar', () => {
  it.each([
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
  ])('%i: Tết and Giỗ Tổ as published', (year, tet, gioTo) => {
    expect(lunarDay(year, 1, 1)).toBe(tet)
    expect(lunarDay(year, 3, 10)).toBe(gioTo)
  })

  it('parts from China where the new moon lies between the two midnights', () => {
    expect([lunarDay(2007, 1, 1), lunarDay(2007, 1, 1, 8)]).toEqual(['2007-02-17', '2007-02-18'])
    expect([lunarDay(2030, 1, 1), lunarDay(2030, 1, 1, 8)]).toEqual(['2030-02-02', '2030-02-03'])
    expect([lunarDay(1985, 1, 1), lunarDay(1985, 1, 1, 8)]).toEqual(['1985-01-21', '1985-02-20'])
  })

  it('agrees at UTC+8 with the Chinese calendar of ICU', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', dateStyle: 'short' })
    const differing: string[] = []
    for (let year = 1975; year <= 2060; year++) {
      for (let month = 1; month <= 12; month++) {
        const parts = icu.formatToParts(Date.parse(lunarDay(year, month, 1, 8)))
        const read = (type: string) => parts.find((one) => one.type === type)?.value
        const same =
          read('relatedYear') === String(year) && read('month') === String(month) && read('day') === '1'
        if (!same) differing.push(`${year}/${month}`)
      }
    }
    /* ICU is off by minutes, which shows where a new moon or a solar term falls close to midnight. */
    expect(differing).toEqual(['1987/7', '1998/12', '2012/7', '2018/10', '2027/1', '2030/1', '2057/9'])
  })
})

describe('the seeded calendar', () => {
  it.each(years)('%i has the eleven holidays of the Labour Code', (year) => {
    const days = holidaysOf(year).map((one) => one.day)
    expect(days).toHaveLength(11)
    expect(days).toEqual(
      expect.arrayContaining(
        ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`).concat(lunarDay(year, 3, 10)),
      ),
    )
    expect(days.filter((day) => day === `${year}-09-01` || day === `${year}-09-03`)).toHaveLength(1)
    const tet = holidaysOf(year).filter((one) => one.name.startsWith('Tết Nguyên đán'))
    expect(tet).toHaveLength(5)
    expect(tet.at(-1)!.day).toBe(addDays(tet[0]!.day, 4))
    expect(tet.find((one) => one.name.includes('(mùng 1)'))!.day).toBe(lunarDay(year, 1, 1))
  })

  it.each(years)('%i compensates exactly the holidays that fall on weekly rest', (year) => {
    const expected = withCompensation(holidaysOf(year), calendar.workingHours).map(({ day, kind }) => [
      day,
      kind,
    ])
    const plain = ofYear(year).filter((one) => !one.kind.startsWith('swapped'))
    expect(plain.map(({ day, kind }) => [day, kind])).toEqual(expected)
  })

  it.each([2027, 2028, 2029, 2030])(
    '%i, not announced yet, is what the rules propose and says so',
    (year) => {
      expect(ofYear(year)).toEqual(proposeYear(year, calendar.workingHours))
      const provisional = ofYear(year).filter((one) => one.source.includes('chưa có thông báo'))
      expect(provisional.length).toBeGreaterThanOrEqual(6)
    },
  )

  it('has the published stretches off', () => {
    const off = (from: string, to: string) => {
      for (let day = from as PlainDate; day <= to; day = addDays(day, 1)) {
        expect([day, isWorkingDay(calendar, day)]).toEqual([day, false])
      }
      expect(isWorkingDay(calendar, addDays(from as PlainDate, -1))).toBe(true)
      expect(isWorkingDay(calendar, addDays(to as PlainDate, 1))).toBe(true)
    }
    off('2024-02-08', '2024-02-14')
    off('2024-04-27', '2024-05-01')
    off('2024-08-31', '2024-09-03')
    off('2025-01-25', '2025-02-02')
    off('2025-04-30', '2025-05-04')
    off('2025-08-30', '2025-09-02')
    off('2026-01-01', '2026-01-04')
    off('2026-02-14', '2026-02-22')
    off('2026-04-25', '2026-04-27')
    off('2026-08-29', '2026-09-02')
  })

  it('pairs each swap, a day off for a rest day worked', () => {
    const swaps = calendar.days.filter((one) => one.kind.startsWith('swapped'))
    expect(swaps).toHaveLength(8)
    for (const one of swaps) {
      const other = swaps.find(({ day }) => day === one.swapWith)
      expect(other).toMatchObject({ swapWith: one.day, confirmed: one.confirmed, source: one.source })
      expect(isWorkingDay(calendar, one.day)).toBe(one.kind === 'swapped-working')
    }
    expect(isWorkingDay(calendar, '2026-08-22' as PlainDate)).toBe(true)
  })

  it('keeps 24 November in sight and without effect', () => {
    const open = calendar.days.filter((one) => !one.confirmed).map((one) => one.day)
    expect(open).toEqual([2026, 2027, 2028, 2029, 2030].map((year) => `${year}-11-24`))
    expect(isWorkingDay(calendar, '2026-11-24' as PlainDate)).toBe(true)
  })
})
