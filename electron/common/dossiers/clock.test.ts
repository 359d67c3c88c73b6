import { expect, it } from 'vitest'
import { seeded } from '../../../test/support/calendars.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { defaultDeadlineRules } from '../deadlines/model.ts'
import type { Instant } from '../time/model.ts'
import { clockOf, dayOf } from '../time/rules.ts'
import { afterWait, type ClockBasis, clocksOf } from './clock.ts'
import type { DossierAction } from './model.ts'
import { reduceDossier } from './rules.ts'

/* A dossier of five working days, received on Monday 09/11/2026 at 09:00 and therefore due on Monday 16/11 at the end
   of work. The office works from 07:00 to 11:30 and from 13:30 to 17:00. */

const at = (text: string) => new Date(`2026-11-${text}+07:00`).toISOString() as Instant
const RECEIVED = at('09T09:00')
const DUE = at('16T17:00')
const OFFICER = { id: 'o', name: 'Nguyễn Thị Đường', role: 'officer' }

let made = 0
const act = (moment: string, kind: DossierAction['kind'], more: object = {}) =>
  ({ id: `a${++made}`, at: at(moment), officer: OFFICER, kind, ...more }) as unknown as DossierAction
const ask = (moment: string) => act(moment, 'ask-supplement', { items: ['Tờ khai'], answerBy: null })

function basis(
  acts: DossierAction[],
  now: string,
  { clock = 'pause', promised = DUE }: { clock?: 'pause' | 'restart'; promised?: Instant } = {},
): ClockBasis {
  const plain = dossierFacts({
    receivedAt: RECEIVED,
    dueAt: promised,
    limit: { amount: 5, unit: 'working-day' },
  })
  const facts = { ...plain, procedure: { ...plain.procedure, supplementClock: clock } }
  const begin = {
    dueAt: promised,
    handOverBy: null,
    signOffRequired: false,
    departmentSignOff: false,
    steps: [],
  }
  const actions = [{ ...act('09T09:00', 'receive', begin), at: RECEIVED } as DossierAction, ...acts]
  const state = reduceDossier(actions)!
  return { facts, actions, state, calendar: seeded, rules: defaultDeadlineRules, now: at(now) }
}
const after = (...given: Parameters<typeof basis>) => {
  const next = afterWait(basis(...given))
  return next && `${next.clock} ${dayOf(next.newDueAt).slice(8)}T${clockOf(next.newDueAt)}`
}

it('nothing is awaited before it is asked for, nor after that was taken back', () => {
  const asked = ask('11T10:00')
  expect(after([], '13T10:00')).toBeNull()
  const undo = act('11T10:05', 'undo', { undoneId: asked.id, undoneKind: asked.kind })
  expect(after([asked, undo], '13T10:00')).toBeNull()
  expect(after([asked], '13T10:00')).not.toBeNull()
})

it('the clock goes on after a supplement, or begins anew where the procedure says so', () => {
  // Wednesday to Friday: two working days more. Anew from Friday: the fifth working day after it.
  expect(after([ask('11T10:00')], '13T10:00')).toBe('resumed 18T17:00')
  expect(after([ask('11T10:00')], '13T10:00', { clock: 'restart' })).toBe('restarted 20T17:00')
})

it('money owed elsewhere lets the clock go on whatever the procedure says of supplements', () => {
  const owed = act('11T10:00', 'ask-obligation', { what: 'Lệ phí trước bạ', amount: null })
  expect(after([owed], '13T10:00', { clock: 'restart' })).toBe('resumed 18T17:00')
})

it('waiting that began when the promise was over moves nothing', () => {
  expect(after([ask('17T10:00')], '20T10:00', { clock: 'restart' })).toBe('resumed 16T17:00')
})

it('a promise of another origin is moved by what was waited, and never to before a count begun anew', () => {
  const letter = at('17T17:00')
  expect(after([ask('11T10:00')], '13T10:00', { promised: letter })).toBe('resumed 19T17:00')
  // Moved: Thursday 19/11. Counted anew from Friday 13/11: Friday 20/11.
  expect(after([ask('11T10:00')], '13T10:00', { promised: letter, clock: 'restart' })).toBe(
    'restarted 20T17:00',
  )
})

it('the time of the office is the whole time without the waits, and the time here also without that upward', () => {
  const answered = act('10T10:00', 'receive-supplement', { clock: 'resumed', newDueAt: DUE })
  const acts = [
    ask('10T09:00'),
    answered,
    act('10T14:00', 'hand-upward', { to: 'Sở Xây dựng', upwardDueAt: null }),
    act('10T16:00', 'come-back'),
  ]
  const told = ({ workingDays, hours, minutes }: { workingDays: number; hours: number; minutes: number }) =>
    `${workingDays}d ${hours}h${minutes}`
  const { total, local, waits, upward } = clocksOf(basis(acts, '10T17:00'))
  // Monday 09:00 on: 2½ and 3½ hours; Tuesday 4½ and 3½, of which one waiting and two upward.
  expect(told(total)).toBe('1d 5h0')
  expect(told(local)).toBe('1d 3h0')
  expect(waits).toMatchObject([{ for: 'supplement', from: at('10T09:00'), to: at('10T10:00') }])
  expect(upward).toMatchObject([{ body: 'Sở Xây dựng', to: at('10T16:00'), time: { hours: 2 } }])
})

it('a clock that has ended stands, and whoever was waited for is waited for no more', () => {
  const stop = act('10T10:00', 'stop', { cause: 'applicant', reason: 'xin dừng', paperNo: '1' })
  const stopped = (now: string) => clocksOf(basis([ask('10T09:00'), stop], now))
  expect(stopped('13T10:00')).toEqual(stopped('10T10:00'))
  expect(stopped('13T10:00').waits).toMatchObject([{ to: at('10T10:00'), time: { hours: 1, minutes: 0 } }])
  const away = act('10T09:00', 'hand-upward', { to: 'Sở Xây dựng', upwardDueAt: null })
  expect(clocksOf(basis([away, stop], '13T10:00')).upward).toMatchObject([{ to: at('10T10:00') }])
})
