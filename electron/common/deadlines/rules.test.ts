import { describe, expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { Calendar } from '../calendar/model.ts'
import type { Instant } from '../time/model.ts'
import { clockOf, dayOf } from '../time/rules.ts'
import type { Channel } from '../procedures/model.ts'
import { answerBy } from './answer-by.ts'
import { DeadlineRules, type TimeLimit } from './model.ts'
import { classifyReturn, dueMoment, latestApologyDay, notableLines, remaining } from './rules.ts'

const calendar = Calendar.parse(seed)
const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant
const shown = (moment: Instant) => `${dayOf(moment)}T${clockOf(moment)}`
const days = (amount: number): TimeLimit => ({ unit: 'working-day', amount })
const calendarDays = (amount: number): TimeLimit => ({ unit: 'day', amount })
const hours = (amount: number): TimeLimit => ({ unit: 'hour', amount })
const sameDay: TimeLimit = { unit: 'same-day' }
type More = {
  rules?: object
  channel?: Channel
  supplementClock?: 'pause' | 'restart'
  pauses?: [string, string?][]
}
const due = (
  receivedAt: string,
  limit: TimeLimit,
  { rules = {}, channel = 'counter', pauses = [], supplementClock = 'pause' }: More = {},
) =>
  dueMoment({
    receivedAt: at(receivedAt),
    channel,
    limit,
    calendar,
    rules: DeadlineRules.parse(rules),
    supplementClock,
    pauses: pauses.map(([from, to]) => (to ? { from: at(from), to: at(to) } : { from: at(from) })),
  })
const dueAt = (...args: Parameters<typeof due>) => shown(due(...args).dueAt)
const effects = (...args: Parameters<typeof due>) =>
  due(...args).explanation.map(({ day, effect, counted }) => `${day.slice(5)} ${effect} ${counted}`)

describe('working days', () => {
  it('crosses the National Day of 2026 with its swapped Monday', () => {
    expect(dueAt('2026-08-28T10:00', days(3))).toBe('2026-09-07T17:00')
    expect(effects('2026-08-28T10:00', days(3))).toEqual([
      '08-28 not-counted-intake 0',
      '08-29 weekly-rest 0',
      '08-30 weekly-rest 0',
      '08-31 swapped-off 0',
      '09-01 holiday 0',
      '09-02 holiday 0',
      '09-03 counted 1',
      '09-04 counted 1',
      '09-05 weekly-rest 0',
      '09-06 weekly-rest 0',
      '09-07 counted 1',
    ])
    const { explanation, startDay, startsAt } = due('2026-08-28T10:00', days(3))
    expect(explanation[3]).toMatchObject({ name: 'Nghỉ hoán đổi dịp Quốc khánh', total: 0 })
    expect(explanation[4]).toMatchObject({ source: expect.stringContaining('năm 2026') })
    expect([startDay, shown(startsAt)]).toEqual(['2026-09-03', '2026-09-03T07:00'])
    expect(notableLines(explanation)).toHaveLength(8)
  })

  it('counts the Saturday worked in exchange', () => {
    expect(dueAt('2026-08-20T10:00', days(3))).toBe('2026-08-24T17:00')
    expect(effects('2026-08-20T10:00', days(3))[2]).toBe('08-22 swapped-working 1')
    expect(dueAt('2026-08-21T10:00', days(1))).toBe('2026-08-22T17:00')
  })

  it.each([
    ['2024-02-07T08:00', 1, '2024-02-15T17:00'],
    ['2024-04-26T16:59', 2, '2024-05-03T17:00'],
    ['2024-04-26T09:00', 3, '2024-05-04T17:00'],
    ['2025-01-24T08:00', 1, '2025-02-03T17:00'],
    ['2025-04-25T08:00', 1, '2025-04-26T17:00'],
    ['2025-08-29T08:00', 2, '2025-09-04T17:00'],
    ['2026-02-13T15:30', 5, '2026-02-27T17:00'],
    ['2026-04-24T08:00', 1, '2026-04-28T17:00'],
    ['2026-11-23T08:00', 1, '2026-11-24T17:00'],
  ])('received %s with %i days is due %s', (receivedAt, amount, expected) => {
    expect(dueAt(receivedAt, days(amount))).toBe(expected)
  })

  it('may count the day of intake and may hand out until a fixed hour', () => {
    const rules = { intakeDay: 'counted' }
    expect(dueAt('2026-11-23T10:00', days(1), { rules })).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-23T17:00', days(1), { rules })).toBe('2026-11-24T17:00')
    expect(dueAt('2026-11-22T10:00', days(1), { rules })).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-23T10:00', days(1), { rules: { dueClock: '16:30' } })).toBe('2026-11-24T16:30')
    expect(dueAt('2026-11-23T10:00', days(1), { rules: { dueClock: '18:00' } })).toBe('2026-11-24T17:00')
    expect(dueAt('2026-11-23T16:40', days(1), { rules: { dueClock: '16:30', ...rules } })).toBe(
      '2026-11-24T16:30',
    )
  })

  it('takes part of a day as part of its working time', () => {
    expect(dueAt('2026-11-23T10:00', days(0.5))).toBe('2026-11-24T11:00')
    expect(dueAt('2026-11-23T10:00', days(1.25))).toBe('2026-11-25T09:00')
    expect(effects('2026-11-23T10:00', days(1.25)).at(-1)).toBe('11-25 counted 0.25')
    expect(dueAt('2026-11-23T10:00', days(0.75))).toBe('2026-11-24T15:00')
    expect(dueAt('2026-11-23T10:00', days(0.5), { rules: { intakeDay: 'counted' } })).toBe('2026-11-23T16:00')
    expect(dueAt('2026-11-23T12:00', days(0.5), { rules: { intakeDay: 'counted' } })).toBe('2026-11-23T17:00')
  })
})

describe('calendar days', () => {
  it('counts rest days and moves on from one at the end', () => {
    expect(dueAt('2026-11-16T10:00', calendarDays(4))).toBe('2026-11-20T17:00')
    expect(dueAt('2026-11-16T10:00', calendarDays(5))).toBe('2026-11-23T17:00')
    expect(effects('2026-11-19T10:00', calendarDays(2))).toEqual([
      '11-19 not-counted-intake 0',
      '11-20 counted 1',
      '11-21 counted 1',
      '11-22 weekly-rest 0',
      '11-23 moved-on 0',
    ])
    expect(dueAt('2026-02-01T10:00', calendarDays(15))).toBe('2026-02-23T17:00')
    expect(dueAt('2026-02-02T10:00', calendarDays(14))).toBe('2026-02-23T17:00')
  })

  it('begins with the next working day when taken in on a rest day', () => {
    expect(effects('2026-11-21T10:00', calendarDays(1))).toEqual([
      '11-21 received-on-rest-day 0',
      '11-22 weekly-rest 0',
      '11-23 counted 1',
    ])
  })
})

describe('hours', () => {
  it.each([
    ['2026-11-23T08:00', 2, '2026-11-23T10:00'],
    ['2026-11-23T08:00:59', 2, '2026-11-23T10:00'],
    ['2026-11-23T10:30', 2, '2026-11-23T14:30'],
    ['2026-11-23T12:00', 3.5, '2026-11-23T17:00'],
    ['2026-11-20T16:00', 8, '2026-11-23T16:00'],
    ['2026-11-23T07:00', 8, '2026-11-23T17:00'],
    ['2026-11-23T07:00', 0.01, '2026-11-23T07:01'],
    ['2026-08-28T16:00', 2, '2026-09-03T08:00'],
    ['2026-11-23T18:00', 1, '2026-11-24T08:00'],
  ])('received %s with %d hours is due %s', (receivedAt, amount, expected) => {
    expect(dueAt(receivedAt, hours(amount))).toBe(expected)
  })

  it('explains in minutes', () => {
    expect(due('2026-11-20T16:00', hours(8)).measure).toBe('minute')
    expect(effects('2026-11-20T16:00', hours(8))).toEqual([
      '11-20 counted 60',
      '11-21 weekly-rest 0',
      '11-22 weekly-rest 0',
      '11-23 counted 420',
    ])
    expect(effects('2026-11-20T17:00', hours(1))[0]).toBe('11-20 received-after-hours 0')
  })
})

describe('reception rules', () => {
  it('counts an online dossier after 17:00 or on a rest day as received at 08:00 of the next working day', () => {
    const online: More = { channel: 'online' }
    expect(dueAt('2026-11-20T17:00', days(1), online)).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-20T17:00:01', days(1), online)).toBe('2026-11-24T17:00')
    expect(dueAt('2026-11-20T17:01', hours(2), online)).toBe('2026-11-23T10:00')
    expect(dueAt('2026-11-21T09:00', hours(2), online)).toBe('2026-11-23T10:00')
    expect(dueAt('2026-11-23T05:00', hours(2), online)).toBe('2026-11-23T10:00')
    expect(effects('2026-11-20T17:01', days(1), online)).toEqual([
      '11-20 received-after-hours 0',
      '11-21 weekly-rest 0',
      '11-22 weekly-rest 0',
      '11-23 not-counted-intake 0',
      '11-24 counted 1',
    ])
    expect(dueAt('2026-11-20T18:00', days(1), { ...online, rules: { onlineRule: false } })).toBe(
      '2026-11-23T17:00',
    )
    expect(dueAt('2026-11-20T18:00', days(1))).toBe('2026-11-23T17:00')
  })

  it('has the last-hour rule off unless asked for', () => {
    expect(dueAt('2026-11-20T16:30', days(1))).toBe('2026-11-23T17:00')
    const rules = { lastHourRule: true }
    expect(dueAt('2026-11-20T15:59', days(1), { rules })).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-20T16:00', days(1), { rules })).toBe('2026-11-24T17:00')
    expect(dueAt('2026-11-21T09:00', days(1), { rules })).toBe('2026-11-24T17:00')
    expect(effects('2026-11-20T16:00', days(1), { rules })[0]).toBe('11-20 received-in-last-hour 0')
  })

  it('takes the next working day as day 1, or as the intake, of what is received on a rest day', () => {
    expect(dueAt('2026-11-21T10:00', days(1))).toBe('2026-11-23T17:00')
    const rules = { restDayIntake: 'received-next-working-day' }
    expect(dueAt('2026-11-21T10:00', days(1), { rules })).toBe('2026-11-24T17:00')
  })

  it('returns on the same day unless received after 15:00', () => {
    expect(dueAt('2026-11-23T15:00', sameDay)).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-23T15:00:01', sameDay)).toBe('2026-11-24T17:00')
    expect(dueAt('2026-11-20T16:00', sameDay)).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-21T09:00', sameDay)).toBe('2026-11-23T17:00')
    expect(effects('2026-11-20T16:00', sameDay)[0]).toBe('11-20 received-after-cutoff 0')
    expect(dueAt('2026-11-23T14:00', sameDay, { rules: { sameDayCutoff: '11:00' } })).toBe('2026-11-24T17:00')
  })
})

describe('supplements', () => {
  it('moves the due day by the working days between asking and receiving', () => {
    const pauses: [string, string][] = [['2026-11-11T09:00', '2026-11-16T10:00']]
    expect(dueAt('2026-11-09T08:00', days(5))).toBe('2026-11-16T17:00')
    expect(dueAt('2026-11-09T08:00', days(5), { pauses })).toBe('2026-11-19T17:00')
    expect(effects('2026-11-09T08:00', days(5), { pauses }).slice(1, 7)).toEqual([
      '11-10 counted 1',
      '11-11 paused 0',
      '11-12 paused 0',
      '11-13 paused 0',
      '11-14 weekly-rest 0',
      '11-15 weekly-rest 0',
    ])
  })

  it('moves it too when asked on the due day or on the day of intake', () => {
    expect(dueAt('2026-11-09T08:00', days(1), { pauses: [['2026-11-10T09:00', '2026-11-12T10:00']] })).toBe(
      '2026-11-12T17:00',
    )
    expect(dueAt('2026-11-09T08:00', days(1), { pauses: [['2026-11-09T09:00', '2026-11-11T10:00']] })).toBe(
      '2026-11-12T17:00',
    )
  })

  it('moves calendar days by calendar days and hours by working minutes', () => {
    const pauses: [string, string][] = [['2026-11-12T09:00', '2026-11-16T09:30']]
    expect(dueAt('2026-11-09T08:00', calendarDays(9), { pauses })).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-09T08:00', calendarDays(8), { pauses })).toBe('2026-11-23T17:00')
    expect(dueAt('2026-11-09T08:00', calendarDays(7), { pauses })).toBe('2026-11-20T17:00')
    expect(dueAt('2026-11-12T08:00', hours(2), { pauses })).toBe('2026-11-16T10:30')
    expect(effects('2026-11-12T08:00', hours(2), { pauses })).toEqual([
      '11-12 counted 60',
      '11-13 paused 0',
      '11-14 weekly-rest 0',
      '11-15 weekly-rest 0',
      '11-16 counted 60',
    ])
  })

  it('takes what comes after the office has closed as the next day', () => {
    const asked = '2026-11-10T09:00'
    expect(dueAt('2026-11-09T08:00', days(1), { pauses: [[asked, '2026-11-12T18:00']] })).toBe(
      '2026-11-13T17:00',
    )
    expect(dueAt('2026-11-09T08:00', days(1), { pauses: [[asked, '2026-11-10T18:00']] })).toBe(
      '2026-11-11T17:00',
    )
    expect(dueAt('2026-11-09T08:00', days(2), { pauses: [['2026-11-10T18:00', '2026-11-11T07:00']] })).toBe(
      '2026-11-11T17:00',
    )
  })

  it('begins anew where the procedure says so', () => {
    const more: More = {
      supplementClock: 'restart',
      pauses: [['2026-11-11T09:00', '2026-11-16T10:00']],
    }
    expect(dueAt('2026-11-09T08:00', days(5), more)).toBe('2026-11-23T17:00')
    expect(effects('2026-11-09T08:00', days(5), more)[0]).toBe('11-16 restarted 0')
    expect(due('2026-11-09T08:00', days(5), more).startDay).toBe('2026-11-17')
  })

  it('does not start the clock before a supplement asked before intake is there', () => {
    const pauses: [string, string?][] = [['2026-11-06T09:00', '2026-11-11T10:00']]
    expect(dueAt('2026-11-09T08:00', days(1), { pauses })).toBe('2026-11-12T17:00')
    expect(due('2026-11-09T08:00', days(1), { pauses }).clock).toBe('running')
    expect(due('2026-11-09T08:00', days(1), { pauses: [['2026-11-06T09:00']] }).clock).toBe('not-started')
  })

  it('says that the clock stands while the supplement is awaited', () => {
    const open = due('2026-11-09T08:00', days(5), { pauses: [['2026-11-11T09:00']] })
    expect([open.clock, shown(open.dueAt)]).toEqual(['paused', '2026-11-16T17:00'])
  })

  it('goes on where it stood after a wait for money, whatever a supplement does to it', () => {
    const waiting = (from: string, to: string) => ({ from: at(from), to: at(to), resumes: true })
    const paid = (pause: object, supplementClock: 'pause' | 'restart' = 'pause') =>
      dueMoment({
        receivedAt: at('2026-11-09T08:00'),
        channel: 'counter',
        limit: days(5),
        calendar,
        rules: DeadlineRules.parse({}),
        supplementClock,
        pauses: [pause as ReturnType<typeof waiting>],
      })
    const inBetween = waiting('2026-11-11T09:00', '2026-11-16T10:00')
    expect(shown(paid(inBetween, 'restart').dueAt)).toBe('2026-11-19T17:00')
    expect(paid(inBetween, 'restart').waits.map(({ effect }) => effect)).toEqual(['resumed'])
    // Asked on the day of intake: of a supplement the clock would start on the 11th and end on the 18th.
    expect(shown(paid(waiting('2026-11-09T09:00', '2026-11-11T10:00')).dueAt)).toBe('2026-11-17T17:00')
  })

  it('tells what each wait did', () => {
    const effectsOf = (supplementClock: 'pause' | 'restart', ...pauses: [string, string][]) =>
      due('2026-11-09T08:00', days(5), { supplementClock, pauses }).waits.map(({ effect }) => effect)
    const onIntakeDay: [string, string] = ['2026-11-09T09:00', '2026-11-10T10:00']
    const later: [string, string] = ['2026-11-12T09:00', '2026-11-13T10:00']
    expect(effectsOf('pause', onIntakeDay, later)).toEqual(['started', 'resumed'])
    expect(effectsOf('restart', later)).toEqual(['restarted'])
    expect(effectsOf('pause', ['2026-11-20T09:00', '2026-11-23T10:00'])).toEqual(['too-late'])
  })

  it('is to be brought within working days, to the end of the last', () => {
    expect(shown(answerBy(at('2026-11-20T16:00'), DeadlineRules.parse({}), calendar)!)).toBe(
      '2026-12-11T17:00',
    )
    expect(answerBy(at('2026-11-20T16:00'), { supplementAnswerDays: null }, calendar)).toBeNull()
  })

  it('does not heal lateness', () => {
    const pauses: [string, string?][] = [['2026-11-10T17:30', '2026-11-20T08:00'], ['2026-11-20T09:00']]
    const late = due('2026-11-09T08:00', days(1), { pauses })
    expect([shown(late.dueAt), late.clock]).toEqual(['2026-11-10T17:00', 'running'])
  })
})

describe('beyond the calendar', () => {
  it('says when a date lies after the last year that is known', () => {
    expect(due('2030-12-20T08:00', days(5)).beyondCalendar).toBe(false)
    expect(due('2030-12-20T08:00', days(10)).beyondCalendar).toBe(true)
  })
})

describe('looking at a due moment', () => {
  it('tells the working time left or overdue', () => {
    const moment = at('2026-11-25T17:00')
    const left = (now: string) => remaining(at(now), moment, calendar)
    expect(left('2026-11-23T09:30')).toEqual({ late: false, workingDays: 2, hours: 5, minutes: 30 })
    expect(left('2026-11-25T17:00')).toEqual({ late: false, workingDays: 0, hours: 0, minutes: 0 })
    expect(left('2026-11-25T20:00')).toEqual({ late: true, workingDays: 0, hours: 0, minutes: 0 })
    expect(left('2026-11-30T08:15')).toEqual({ late: true, workingDays: 2, hours: 1, minutes: 15 })
    expect(remaining(at('2026-11-24T17:00'), moment, calendar, { hoursPerDay: 7.5 })).toEqual({
      late: false,
      workingDays: 1,
      hours: 0,
      minutes: 30,
    })
  })

  it('knows the last day of a timely apology', () => {
    expect(latestApologyDay(at('2026-11-25T17:00'), calendar)).toBe('2026-11-24')
    expect(latestApologyDay(at('2026-09-03T17:00'), calendar)).toBe('2026-08-28')
  })

  it('classifies a return by the day', () => {
    const moment = at('2026-11-25T17:00')
    expect(classifyReturn(moment, at('2026-11-24T23:59'))).toBe('early')
    expect(classifyReturn(moment, at('2026-11-25T00:00'))).toBe('on-time')
    expect(classifyReturn(moment, at('2026-11-25T23:59'))).toBe('on-time')
    expect(classifyReturn(moment, at('2026-11-26T00:00'))).toBe('late')
  })
})
