import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { applyNotice, importNotice } from './import-notice.ts'
import { Calendar } from './model.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'

const notice = {
  format: 'calendar-notice',
  formatVersion: 1,
  source: 'Thông báo 1/TB',
  periods: [
    { from: '2027-02-01', to: '2027-02-14' },
    { from: '2027-08-20', to: '2027-09-05' },
  ],
  days: [
    { day: '2027-02-05', kind: 'holiday', name: 'Tết' },
    { day: '2027-09-02', kind: 'holiday', name: 'Quốc khánh', source: 'Luật' },
    { day: '2027-09-03', kind: 'swapped-off', name: 'Hoán đổi', swapWith: '2027-08-28' },
    { day: '2027-08-28', kind: 'swapped-working', name: 'Làm bù', swapWith: '2027-09-03' },
  ],
}
const read = (document: unknown) => importNotice(JSON.stringify(document))
const faults = (change: (draft: any) => void) => {
  const draft = JSON.parse(JSON.stringify(notice))
  change(draft)
  const reading = read(draft)
  return reading.ok ? [] : reading.faults.map(({ place, problem }) => `${place} ${problem}`)
}

describe('reading a notice', () => {
  it('names each fault and its place', () => {
    expect(faults(() => {})).toEqual([])
    expect(faults((d) => (d.days[1].day = '2027-02-30'))).toContain('days[1].day no-such-day')
    expect(faults((d) => (d.days[0].kind = 'festival'))).toEqual(['days[0].kind invalid-value'])
    expect(faults((d) => (d.days[0].note = 'x'))).toEqual(['days[0].note unknown-field'])
    expect(faults((d) => delete d.source)).toEqual(['source invalid-type'])
    expect(faults((d) => (d.days[0].day = '2027-03-05'))).toEqual(['days[0].day outside-periods'])
    expect(faults((d) => (d.days[1].day = '2027-02-05'))).toEqual(['days[1].day day-twice'])
    expect(faults((d) => delete d.days[2].swapWith)).toContain('days[2].swapWith swap-without-day')
    expect(faults((d) => d.days.pop())).toEqual(['days[2].swapWith swap-not-mutual'])
    expect(faults((d) => (d.days[0].swapWith = '2027-02-06'))).toEqual(['days[0].swapWith no-swap'])
    expect(faults((d) => (d.days[3].confirmed = false))).toEqual([
      'days[2].confirmed swap-half-confirmed',
      'days[3].confirmed swap-half-confirmed',
    ])
    expect(faults((d) => (d.periods[0].to = '2027-01-01'))).toContain(
      'periods[0] period-ends-before-it-starts',
    )
  })

  it.each([
    ['{\n  "format": oops }', '2:13'],
    ['{"format": "calendar-notice"', '1:29'],
    ['', '1:1'],
    ['{"days": [1, 2,]}', '1:16'],
    ['{"days": {"a" 1}}', '1:15'],
    ["{'days': []}", '1:2'],
    ['[]\n]', '2:1'],
    ['["a\tb"]', '1:2'],
  ])('says where %j stops being JSON', (text, place) => {
    expect(importNotice(text)).toEqual({ ok: false, faults: [{ place, problem: 'not-json' }] })
  })

  it('finds nothing wrong in JSON, and the place of a stray character', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, spot) => {
        expect(whereJsonBreaks(json)).toBe(json.length)
        const at = spot % json.length
        const broken = `${json.slice(0, at)}\u0001${json.slice(at)}`
        expect(whereJsonBreaks(broken)).toBeLessThanOrEqual(at)
      }),
    )
  })

  it.each([null, 7, [], 'x'])('refuses %j', (document) => {
    expect(read(document).ok).toBe(false)
  })

  it('reads a file that an editor began with a byte order mark', () => {
    expect(importNotice(`\uFEFF${JSON.stringify(notice)}`).ok).toBe(true)
  })
})

describe('applying a notice', () => {
  const calendar = Calendar.parse(seed)
  const reading = read(notice)
  if (!reading.ok) throw new Error('the notice of this test is wrong')
  const after = applyNotice(calendar, reading.notice)

  it('replaces what lies within its periods and leaves the rest', () => {
    const inPeriods = (day: string) => notice.periods.some(({ from, to }) => from <= day && day <= to)
    expect(after.calendar.days.filter((one) => inPeriods(one.day)).map((one) => one.day)).toEqual([
      '2027-02-05',
      '2027-08-28',
      '2027-09-02',
      '2027-09-03',
    ])
    const outside = (one: { day: string }) => !inPeriods(one.day)
    expect(after.calendar.days.filter(outside)).toEqual(calendar.days.filter(outside))
    expect(after.calendar.version).toBe(calendar.version + 1)
    expect(after.calendar.days.find((one) => one.day === '2027-02-05')).toMatchObject({
      source: 'Thông báo 1/TB',
      confirmed: true,
    })
  })

  it('tells what it adds and removes, and nothing the second time', () => {
    expect(after.added.map((one) => one.day)).toEqual([
      '2027-02-05',
      '2027-09-02',
      '2027-09-03',
      '2027-08-28',
    ])
    expect(after.removed).toHaveLength(9)
    const again = applyNotice(after.calendar, reading.notice)
    expect([again.added, again.removed]).toEqual([[], []])
  })
})
