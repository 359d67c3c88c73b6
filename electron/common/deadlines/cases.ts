import type { CalendarDay } from '../calendar/model.ts'
import type { Channel, LimitUnit } from '../procedures/model.ts'
import type { DeadlineRules, DueMoment, LineEffect } from './model.ts'

/* Deadlines worked by hand with a paper calendar of 2026, never by running the code: each says how. They are the
   meaning of the rules; where the code differs, one of the two is wrong and the law decides, not the code.

   Times are wall clock in Vietnam. The office works Monday to Friday 07:00–11:30 and 13:30–17:00, 8 hours. */

type Moment = `2026-${string}` | `202${5 | 7}-${string}`

export type DeadlineCase = {
  received: Moment
  limit: `${number} ${Exclude<LimitUnit, 'same-day'>}` | 'same-day'
  due: Moment
  /** What the explanation says beyond counted days, `MM-DD effect`, or `MM-DD..MM-DD effect` for a run of days. */
  notable: `${string} ${LineEffect}`[]
  /** At the counter unless said otherwise. */
  channel?: Channel
  calendar?: 'ordinary' | 'half-saturday' | 'culture-day'
  /** Running unless said otherwise. */
  clock?: DueMoment['clock']
  rules?: {
    [K in keyof DeadlineRules]?: DeadlineRules[K] extends string ? string : DeadlineRules[K] | string
  }
  /** The clock goes on after a supplement unless said otherwise. */
  supplementClock?: 'restart'
  pauses?: { from: Moment; to?: Moment }[]
  /** How it was worked by hand. */
  worked: string
}

type Entry = [day: string, kind: CalendarDay['kind'], swapWith?: string]

/** What differs from the week around the cases, as the notices of 2025 and 2026 published it. */
export const daysOff: Entry[] = [
  ['2026-01-01', 'holiday'],
  ['2026-01-02', 'swapped-off', '2026-01-10'],
  ['2026-01-10', 'swapped-working', '2026-01-02'],
  ['2026-02-16', 'holiday'],
  ['2026-02-17', 'holiday'],
  ['2026-02-18', 'holiday'],
  ['2026-02-19', 'holiday'],
  ['2026-02-20', 'holiday'],
  ['2026-04-26', 'holiday'],
  ['2026-04-27', 'compensatory'],
  ['2026-04-30', 'holiday'],
  ['2026-05-01', 'holiday'],
  ['2026-08-22', 'swapped-working', '2026-08-31'],
  ['2026-08-31', 'swapped-off', '2026-08-22'],
  ['2026-09-01', 'holiday'],
  ['2026-09-02', 'holiday'],
  ['2027-01-01', 'holiday'],
]

// biome-ignore format: a table is read row by row
export const deadlineCases: DeadlineCase[] = [
  /* working days */
  { received: '2026-11-23T08:00', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-23 not-counted-intake'],
    worked: 'Received Monday, which does not count; day 1 is Tuesday. 24 November is not confirmed as a holiday and is worked.' },
  { received: '2026-11-23T08:00', limit: '1 working-day', due: '2026-11-25T17:00', notable: ['11-23 not-counted-intake', '11-24 holiday'], calendar: 'culture-day',
    worked: 'The same with 24 November confirmed: Tuesday is a holiday, day 1 is Wednesday.' },
  { received: '2026-11-20T09:15', limit: '3 working-day', due: '2026-11-25T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'],
    worked: 'Received Friday; Monday 1, Tuesday 2, Wednesday 3.' },
  { received: '2026-11-06T16:59', limit: '5 working-day', due: '2026-11-13T17:00', notable: ['11-06 not-counted-intake', '11-07..11-08 weekly-rest'],
    worked: 'A minute before closing is still that Friday; the five days are the next week, Monday 9 to Friday 13.' },
  { received: '2026-11-02T07:00', limit: '15 working-day', due: '2026-11-23T17:00', notable: ['11-02 not-counted-intake', '11-07..11-08 weekly-rest', '11-14..11-15 weekly-rest', '11-21..11-22 weekly-rest'],
    worked: 'Tuesday 3 to Friday 6 are 4, 9 to 13 make 9, 16 to 20 make 14, Monday 23 is the 15th.' },
  { received: '2026-11-02T10:00', limit: '20 working-day', due: '2026-11-30T17:00', notable: ['11-02 not-counted-intake', '11-07..11-08 weekly-rest', '11-14..11-15 weekly-rest', '11-21..11-22 weekly-rest', '11-28..11-29 weekly-rest'],
    worked: '14 until Friday 20, 23 to 27 make 19, Monday 30 is the 20th.' },
  { received: '2026-12-31T10:00', limit: '1 working-day', due: '2027-01-04T17:00', notable: ['12-31 not-counted-intake', '01-01 holiday', '01-02..01-03 weekly-rest'],
    worked: 'Friday 1 January 2027 is a holiday, then a weekend; day 1 is Monday 4.' },

  /* holidays and swaps */
  { received: '2025-12-31T10:00', limit: '2 working-day', due: '2026-01-06T17:00', notable: ['12-31 not-counted-intake', '01-01 holiday', '01-02 swapped-off', '01-03..01-04 weekly-rest'],
    worked: '1 January is a holiday, Friday 2 off against Saturday 10, then a weekend; Monday 5 is 1, Tuesday 6 is 2.' },
  { received: '2026-01-08T14:00', limit: '2 working-day', due: '2026-01-10T17:00', notable: ['01-08 not-counted-intake', '01-10 swapped-working'],
    worked: 'Friday 9 is 1; Saturday 10 is worked for 2 January and is 2.' },
  { received: '2026-01-08T14:00', limit: '3 working-day', due: '2026-01-12T17:00', notable: ['01-08 not-counted-intake', '01-10 swapped-working', '01-11 weekly-rest'],
    worked: 'Friday 1, worked Saturday 2, Sunday rests, Monday 12 is 3.' },
  { received: '2026-02-13T15:30', limit: '5 working-day', due: '2026-02-27T17:00', notable: ['02-13 not-counted-intake', '02-14..02-15 weekly-rest', '02-16..02-20 holiday', '02-21..02-22 weekly-rest'],
    worked: 'The last Friday before Tết; 14 to 22 February are off, the five days are Monday 23 to Friday 27.' },
  { received: '2026-02-11T08:00', limit: '3 working-day', due: '2026-02-23T17:00', notable: ['02-11 not-counted-intake', '02-14..02-15 weekly-rest', '02-16..02-20 holiday', '02-21..02-22 weekly-rest'],
    worked: 'Thursday 12 is 1, Friday 13 is 2, the third is the first day after Tết.' },
  { received: '2026-04-24T08:00', limit: '1 working-day', due: '2026-04-28T17:00', notable: ['04-24 not-counted-intake', '04-25 weekly-rest', '04-26 holiday', '04-27 compensatory'],
    worked: 'Giỗ Tổ falls on Sunday 26 and is compensated on Monday 27; day 1 is Tuesday 28.' },
  { received: '2026-04-28T09:00', limit: '3 working-day', due: '2026-05-05T17:00', notable: ['04-28 not-counted-intake', '04-30..05-01 holiday', '05-02..05-03 weekly-rest'],
    worked: 'Wednesday 29 is 1; 30 April, 1 May and the weekend are off; Monday 4 is 2, Tuesday 5 is 3.' },
  { received: '2026-04-24T08:00', limit: '5 working-day', due: '2026-05-06T17:00', notable: ['04-24 not-counted-intake', '04-25 weekly-rest', '04-26 holiday', '04-27 compensatory', '04-30..05-01 holiday', '05-02..05-03 weekly-rest'],
    worked: 'Both holidays: Tuesday 28 is 1, Wednesday 29 is 2, then Monday 4, Tuesday 5, Wednesday 6 May.' },
  { received: '2026-08-28T10:00', limit: '3 working-day', due: '2026-09-07T17:00', notable: ['08-28 not-counted-intake', '08-29..08-30 weekly-rest', '08-31 swapped-off', '09-01..09-02 holiday', '09-05..09-06 weekly-rest'],
    worked: 'Off until 2 September; Thursday 3 is 1, Friday 4 is 2, Monday 7 is 3.' },
  { received: '2026-08-20T10:00', limit: '3 working-day', due: '2026-08-24T17:00', notable: ['08-20 not-counted-intake', '08-22 swapped-working', '08-23 weekly-rest'],
    worked: 'Friday 21 is 1, Saturday 22 is worked for 31 August and is 2, Monday 24 is 3.' },
  { received: '2026-08-21T10:00', limit: '1 working-day', due: '2026-08-22T17:00', notable: ['08-21 not-counted-intake', '08-22 swapped-working'],
    worked: 'Day 1 is the worked Saturday, until 17:00 as on the Monday it stands for.' },
  { received: '2026-08-22T09:00', limit: '1 working-day', due: '2026-08-24T17:00', notable: ['08-22 not-counted-intake', '08-23 weekly-rest'],
    worked: 'Received on the worked Saturday, an ordinary day of intake; day 1 is Monday.' },
  { received: '2026-08-31T09:00', limit: '1 working-day', due: '2026-09-03T17:00', notable: ['08-31 received-on-rest-day', '09-01..09-02 holiday'],
    worked: 'Received on the swapped Monday, when nobody else works: the next working day, Thursday 3, is day 1.' },

  /* the day of intake and the hour of the due day */
  { received: '2026-11-23T10:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: [], rules: { intakeDay: 'counted' },
    worked: 'The day of intake is day 1.' },
  { received: '2026-11-20T10:00', limit: '3 working-day', due: '2026-11-24T17:00', notable: ['11-21..11-22 weekly-rest'], rules: { intakeDay: 'counted' },
    worked: 'Friday is 1, Monday 2, Tuesday 3.' },
  { received: '2026-11-23T17:00', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-23 received-after-hours'], rules: { intakeDay: 'counted' },
    worked: 'At closing time nothing of Monday is left to count; day 1 is Tuesday.' },
  { received: '2026-11-23T18:30', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-23 not-counted-intake'],
    worked: 'The day of intake does not count at whatever hour.' },
  { received: '2026-11-23T10:00', limit: '1 working-day', due: '2026-11-24T16:00', notable: ['11-23 not-counted-intake'], rules: { dueClock: '16:00' },
    worked: 'Results are handed out until 16:00.' },
  { received: '2026-11-23T10:00', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-23 not-counted-intake'], rules: { dueClock: '18:00' },
    worked: '18:00 is after closing, so closing time holds.' },
  { received: '2026-11-23T10:00', limit: '0.5 working-day', due: '2026-11-24T11:00', notable: ['11-23 not-counted-intake'],
    worked: 'Half of 8 working hours is 4, from 07:00 until 11:00 of day 1.' },
  { received: '2026-11-23T10:00', limit: '1.25 working-day', due: '2026-11-25T09:00', notable: ['11-23 not-counted-intake'],
    worked: 'Tuesday is 1, a quarter of Wednesday is 2 hours from 07:00.' },
  { received: '2026-11-23T10:00', limit: '0.75 working-day', due: '2026-11-24T15:00', notable: ['11-23 not-counted-intake'],
    worked: '6 hours: 4.5 until 11:30, 1.5 from 13:30.' },
  { received: '2026-11-23T10:00', limit: '0.5 working-day', due: '2026-11-23T16:00', notable: [], rules: { intakeDay: 'counted' },
    worked: 'The day counts: 4 hours from 10:00 are 1.5 until 11:30 and 2.5 from 13:30.' },

  /* half days: Saturday 07:30 to 11:30 */
  { received: '2026-11-20T10:00', limit: '1 working-day', due: '2026-11-21T11:30', notable: ['11-20 not-counted-intake'], calendar: 'half-saturday',
    worked: 'Saturday morning is a working day and ends at 11:30.' },
  { received: '2026-11-20T10:00', limit: '2 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-22 weekly-rest'], calendar: 'half-saturday',
    worked: 'The half Saturday is a whole day of the limit; Monday is 2.' },
  { received: '2026-11-21T09:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-21 not-counted-intake', '11-22 weekly-rest'], calendar: 'half-saturday',
    worked: 'Received on Saturday morning, which does not count; day 1 is Monday.' },
  { received: '2026-11-20T10:00', limit: '0.5 working-day', due: '2026-11-21T09:30', notable: ['11-20 not-counted-intake'], calendar: 'half-saturday',
    worked: 'Half of 4 hours is 2, from 07:30.' },
  { received: '2026-11-20T10:00', limit: '1 working-day', due: '2026-11-21T11:30', notable: ['11-20 not-counted-intake'], calendar: 'half-saturday', rules: { dueClock: '16:00' },
    worked: '16:00 does not exist on a half day: its closing holds.' },
  { received: '2026-08-21T10:00', limit: '1 working-day', due: '2026-08-22T17:00', notable: ['08-21 not-counted-intake', '08-22 swapped-working'], calendar: 'half-saturday',
    worked: 'The worked Saturday takes the hours of the Monday it stands for, not its own.' },
  { received: '2026-11-21T11:45', limit: 'same-day', due: '2026-11-23T17:00', notable: ['11-21 received-after-hours', '11-22 weekly-rest'], calendar: 'half-saturday',
    worked: 'Before 15:00, but the office closed at 11:30: the next working day.' },
  { received: '2026-11-21T11:00', limit: 'same-day', due: '2026-11-21T11:30', notable: [], calendar: 'half-saturday',
    worked: 'The office is open for another half hour, and that is the day.' },
  { received: '2026-11-20T16:00', limit: '6 hour', due: '2026-11-23T08:00', notable: ['11-22 weekly-rest'], calendar: 'half-saturday',
    worked: '1 hour on Friday, 4 on Saturday, 1 on Monday.' },

  /* received at 15:00: returned on the same day or not */
  { received: '2026-11-23T15:00', limit: 'same-day', due: '2026-11-23T17:00', notable: [],
    worked: 'Until 15:00 is the same day.' },
  { received: '2026-11-23T15:01', limit: 'same-day', due: '2026-11-24T17:00', notable: ['11-23 received-after-cutoff'],
    worked: 'After 15:00 is the next working day.' },
  { received: '2026-11-23T06:30', limit: 'same-day', due: '2026-11-23T17:00', notable: [],
    worked: 'Before the office opens is the same day.' },
  { received: '2026-11-20T16:00', limit: 'same-day', due: '2026-11-23T17:00', notable: ['11-20 received-after-cutoff', '11-21..11-22 weekly-rest'],
    worked: 'Friday after 15:00 is Monday.' },
  { received: '2026-11-21T09:00', limit: 'same-day', due: '2026-11-23T17:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest'],
    worked: 'Received on a rest day: the next working day.' },
  { received: '2026-08-28T15:30', limit: 'same-day', due: '2026-09-03T17:00', notable: ['08-28 received-after-cutoff', '08-29..08-30 weekly-rest', '08-31 swapped-off', '09-01..09-02 holiday'],
    worked: 'The next working day after Friday 28 August is Thursday 3 September.' },
  { received: '2026-11-23T15:30', limit: 'same-day', due: '2026-11-23T17:00', notable: [], rules: { sameDayCutoff: '16:00' },
    worked: 'The office takes until 16:00.' },

  /* received in the last hour */
  { received: '2026-11-20T15:59', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'], rules: { lastHourRule: true },
    worked: 'The last hour begins at 16:00; a minute before, Friday is the day of intake.' },
  { received: '2026-11-20T16:00', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-20 received-in-last-hour', '11-21..11-22 weekly-rest', '11-23 not-counted-intake'], rules: { lastHourRule: true },
    worked: 'Counts as received on Monday, which does not count; day 1 is Tuesday.' },
  { received: '2026-11-20T16:30', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'],
    worked: 'The rule is off unless an office turns it on.' },
  { received: '2026-11-20T17:05', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-20 received-after-hours', '11-21..11-22 weekly-rest', '11-23 not-counted-intake'], rules: { lastHourRule: true },
    worked: 'After closing it is not sooner than in the last hour.' },
  { received: '2026-11-21T10:30', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-21 received-in-last-hour', '11-22 weekly-rest', '11-23 not-counted-intake'], calendar: 'half-saturday', rules: { lastHourRule: true },
    worked: 'The last hour of a half Saturday begins at 10:30.' },
  { received: '2026-11-20T16:20', limit: '2 hour', due: '2026-11-23T09:00', notable: ['11-20 received-in-last-hour', '11-21..11-22 weekly-rest'], rules: { lastHourRule: true },
    worked: 'Hours begin as well on Monday at 07:00.' },

  /* received on a rest day */
  { received: '2026-11-21T10:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest'],
    worked: 'The next working day is day 1.' },
  { received: '2026-11-21T10:00', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest', '11-23 not-counted-intake'], rules: { restDayIntake: 'received-next-working-day' },
    worked: 'Monday is itself the day of intake; day 1 is Tuesday.' },
  { received: '2026-11-21T10:00', limit: '1 day', due: '2026-11-23T17:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest'],
    worked: 'Calendar days begin as well with the next working day.' },

  /* calendar days */
  { received: '2026-11-16T10:00', limit: '4 day', due: '2026-11-20T17:00', notable: ['11-16 not-counted-intake'],
    worked: '17, 18, 19, 20.' },
  { received: '2026-11-16T10:00', limit: '5 day', due: '2026-11-23T17:00', notable: ['11-16 not-counted-intake', '11-22 weekly-rest', '11-23 moved-on'],
    worked: 'The fifth is Saturday 21; a limit that ends on a rest day ends with the next working day.' },
  { received: '2026-11-02T10:00', limit: '30 day', due: '2026-12-02T17:00', notable: ['11-02 not-counted-intake'],
    worked: '28 days until 30 November, the 30th is Wednesday 2 December.' },
  { received: '2026-02-02T10:00', limit: '14 day', due: '2026-02-23T17:00', notable: ['02-02 not-counted-intake', '02-17..02-20 holiday', '02-21..02-22 weekly-rest', '02-23 moved-on'],
    worked: 'The 14th is Monday 16 February, a day of Tết; the next working day is Monday 23.' },
  { received: '2026-08-28T10:00', limit: '7 day', due: '2026-09-04T17:00', notable: ['08-28 not-counted-intake'],
    worked: 'Holidays count: 29, 30, 31, 1, 2, 3, 4 September.' },
  { received: '2026-08-17T10:00', limit: '5 day', due: '2026-08-22T17:00', notable: ['08-17 not-counted-intake', '08-22 swapped-working'],
    worked: 'The fifth is Saturday 22, which is worked: nothing moves.' },
  { received: '2026-08-22T09:00', limit: '3 day', due: '2026-08-25T17:00', notable: ['08-22 not-counted-intake'],
    worked: 'Received on the worked Saturday: 23, 24, 25.' },

  /* hours */
  { received: '2026-11-23T08:00', limit: '2 hour', due: '2026-11-23T10:00', notable: [],
    worked: 'Two hours of the morning.' },
  { received: '2026-11-23T10:30', limit: '2 hour', due: '2026-11-23T14:30', notable: [],
    worked: 'One hour until 11:30, one from 13:30.' },
  { received: '2026-11-20T16:00', limit: '8 hour', due: '2026-11-23T16:00', notable: ['11-21..11-22 weekly-rest'],
    worked: '1 hour on Friday, on Monday 4.5 until 11:30 and 2.5 from 13:30.' },
  { received: '2026-08-28T16:00', limit: '2 hour', due: '2026-09-03T08:00', notable: ['08-29..08-30 weekly-rest', '08-31 swapped-off', '09-01..09-02 holiday'],
    worked: '1 hour on Friday, 1 on Thursday 3 September.' },
  { received: '2026-11-23T06:00', limit: '8 hour', due: '2026-11-23T17:00', notable: [],
    worked: 'Work begins at 07:00; 8 hours are the whole day.' },
  { received: '2026-11-23T18:00', limit: '1 hour', due: '2026-11-24T08:00', notable: ['11-23 received-after-hours'],
    worked: 'Nobody works any more on Monday; one hour from 07:00 on Tuesday.' },
  { received: '2026-11-22T09:00', limit: '4 hour', due: '2026-11-23T11:00', notable: ['11-22 received-on-rest-day'],
    worked: 'Nobody works on Sunday; four hours from 07:00 on Monday.' },
  { received: '2026-11-23T11:00', limit: '0.5 hour', due: '2026-11-23T11:30', notable: [],
    worked: 'Ends with the morning, not at the start of the afternoon.' },

  /* channels */
  { received: '2026-11-20T17:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'], channel: 'online',
    worked: '17:00 is not after 17:00: received on Friday.' },
  { received: '2026-11-20T17:01', limit: '1 working-day', due: '2026-11-24T17:00', notable: ['11-20 received-after-hours', '11-21..11-22 weekly-rest', '11-23 not-counted-intake'], channel: 'online',
    worked: 'Counts as received on Monday at 08:00; day 1 is Tuesday.' },
  { received: '2026-11-20T18:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'], channel: 'online', rules: { onlineRule: false },
    worked: 'With the rule off Friday evening is still Friday.' },
  { received: '2026-11-20T18:00', limit: '1 working-day', due: '2026-11-23T17:00', notable: ['11-20 not-counted-intake', '11-21..11-22 weekly-rest'], channel: 'post',
    worked: 'The rule is about what is sent online; by post Friday is the day of intake.' },
  { received: '2026-11-21T09:00', limit: '2 hour', due: '2026-11-23T10:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest'], channel: 'online',
    worked: 'Counts from Monday 08:00, an hour after the office opens.' },
  { received: '2026-11-23T05:00', limit: '2 hour', due: '2026-11-23T10:00', notable: [], channel: 'online',
    worked: 'Before 08:00 counts from 08:00.' },
  { received: '2026-09-01T10:00', limit: '3 working-day', due: '2026-09-08T17:00', notable: ['09-01 received-on-rest-day', '09-02 holiday', '09-03 not-counted-intake', '09-05..09-06 weekly-rest'], channel: 'online',
    worked: 'Counts as received on Thursday 3; Friday 4 is 1, Monday 7 is 2, Tuesday 8 is 3.' },
  { received: '2026-11-23T15:30', limit: 'same-day', due: '2026-11-24T17:00', notable: ['11-23 received-after-cutoff'], channel: 'online',
    worked: '15:00 holds for what comes online too.' },
  { received: '2026-11-21T09:00', limit: 'same-day', due: '2026-11-23T17:00', notable: ['11-21 received-on-rest-day', '11-22 weekly-rest'], channel: 'online',
    worked: 'Counts as received on Monday at 08:00, before 15:00: returned on Monday.' },

  /* a supplement asked for during processing: the clock stands */
  { received: '2026-11-09T08:00', limit: '5 working-day', due: '2026-11-19T17:00', notable: ['11-09 not-counted-intake', '11-11..11-13 paused', '11-14..11-15 weekly-rest'], pauses: [{ from: '2026-11-11T09:00', to: '2026-11-16T10:00' }],
    worked: 'Due Monday 16 without it; three working days waited (11, 12, 13) move it to Thursday 19.' },
  { received: '2026-11-09T08:00', limit: '5 working-day', due: '2026-11-16T17:00', notable: ['11-09 not-counted-intake', '11-14..11-15 weekly-rest'], pauses: [{ from: '2026-11-11T09:00', to: '2026-11-11T15:00' }],
    worked: 'Asked and brought on one day: no day is lost.' },
  { received: '2026-11-09T08:00', limit: '1 working-day', due: '2026-11-12T17:00', notable: ['11-09 not-counted-intake', '11-10..11-11 paused'], pauses: [{ from: '2026-11-10T09:00', to: '2026-11-12T10:00' }],
    worked: 'Asked on the due day: that day is not counted, Thursday 12 on which it came is day 1.' },
  { received: '2026-11-09T08:00', limit: '1 working-day', due: '2026-11-13T17:00', notable: ['11-09 not-counted-intake', '11-10..11-12 paused'], pauses: [{ from: '2026-11-10T09:00', to: '2026-11-12T18:00' }],
    worked: 'It came after the office had closed, as if on Friday.' },
  { received: '2026-08-26T09:00', limit: '3 working-day', due: '2026-09-04T17:00', notable: ['08-26 not-counted-intake', '08-28 paused', '08-29..08-30 weekly-rest', '08-31 swapped-off', '09-01..09-02 holiday'], pauses: [{ from: '2026-08-28T09:00', to: '2026-09-03T10:00' }],
    worked: 'Thursday 27 is 1, Friday 28 waits, the holidays would not count anyway; 3 September is 2, 4 is 3.' },
  { received: '2026-11-02T08:00', limit: '10 working-day', due: '2026-11-19T17:00', notable: ['11-02 not-counted-intake', '11-04..11-05 paused', '11-07..11-08 weekly-rest', '11-10 paused', '11-14..11-15 weekly-rest'], pauses: [{ from: '2026-11-04T09:00', to: '2026-11-06T09:00' }, { from: '2026-11-10T09:00', to: '2026-11-11T09:00' }],
    worked: 'Due Monday 16 without them; 4 and 5, then 10 were waited: three working days more.' },
  { received: '2026-11-09T08:00', limit: '7 day', due: '2026-11-20T17:00', notable: ['11-09 not-counted-intake', '11-12..11-15 paused'], pauses: [{ from: '2026-11-12T09:00', to: '2026-11-16T09:30' }],
    worked: 'Calendar days stand for calendar days: 10, 11, then 16 to 20.' },
  { received: '2026-11-12T08:00', limit: '2 hour', due: '2026-11-16T10:30', notable: ['11-13 paused', '11-14..11-15 weekly-rest'], pauses: [{ from: '2026-11-12T09:00', to: '2026-11-16T09:30' }],
    worked: 'One hour until it was asked for at 09:00, one from 09:30 when it came.' },
  { received: '2026-11-09T08:00', limit: '5 working-day', due: '2026-11-16T17:00', notable: ['11-09 not-counted-intake', '11-14..11-15 weekly-rest'], clock: 'paused', pauses: [{ from: '2026-11-11T09:00' }],
    worked: 'Still awaited: the clock stands, the date is the earliest that is possible.' },
  { received: '2026-11-09T08:00', limit: '1 working-day', due: '2026-11-10T17:00', notable: ['11-09 not-counted-intake'], pauses: [{ from: '2026-11-11T09:00', to: '2026-11-13T09:00' }],
    worked: 'Asked for after the limit was over: waiting does not heal lateness.' },

  /* a supplement: the clock begins anew, or has not begun */
  { received: '2026-11-09T08:00', limit: '5 working-day', due: '2026-11-23T17:00', notable: ['11-16 restarted', '11-21..11-22 weekly-rest'], supplementClock: 'restart', pauses: [{ from: '2026-11-11T09:00', to: '2026-11-16T10:00' }],
    worked: 'Begins anew on Monday 16, which does not count; 17, 18, 19, 20, Monday 23.' },
  { received: '2026-08-24T08:00', limit: '3 working-day', due: '2026-09-07T17:00', notable: ['08-28 restarted', '08-29..08-30 weekly-rest', '08-31 swapped-off', '09-01..09-02 holiday', '09-05..09-06 weekly-rest'], supplementClock: 'restart', pauses: [{ from: '2026-08-26T09:00', to: '2026-08-28T10:00' }],
    worked: 'Begins anew on Friday 28 August; 3 September is 1, 4 is 2, Monday 7 is 3.' },
  { received: '2026-11-12T08:00', limit: '4 hour', due: '2026-11-16T15:00', notable: [], supplementClock: 'restart', pauses: [{ from: '2026-11-12T09:00', to: '2026-11-16T09:00' }],
    worked: 'Begins anew on Monday 16 at 09:00: 2.5 hours until 11:30 and 1.5 from 13:30; the hour of Thursday is lost.' },
  { received: '2026-11-09T08:00', limit: '1 working-day', due: '2026-11-12T17:00', notable: ['11-11 not-counted-intake'], pauses: [{ from: '2026-11-06T09:00', to: '2026-11-11T10:00' }],
    worked: 'Asked for before intake and brought on Wednesday 11: only then is it received in full; day 1 is Thursday.' },
  { received: '2026-11-09T08:00', limit: '1 working-day', due: '2026-11-10T17:00', notable: ['11-09 not-counted-intake'], clock: 'not-started', pauses: [{ from: '2026-11-06T09:00' }],
    worked: 'Asked for before intake and still not there: no clock runs, the date is the earliest that is possible.' },
]
