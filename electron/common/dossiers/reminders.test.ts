import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import { REASONS, type Remindable, remindersOf } from './reminders.ts'

/* Friday 20/11/2026, 10:00: the next working days are Monday 23/11 and Tuesday 24/11. */

const at = (text: string) => new Date(`2026-11-${text}+07:00`).toISOString() as Instant
const FRAME = {
  now: at('20T10:00'),
  dayStart: at('20T00:00'),
  dayEnd: at('21T00:00'),
  nextEnd: at('24T00:00'),
  soonEnd: at('25T00:00'),
  untouchedBefore: at('17T00:00'),
  uncollectedBefore: at('06T00:00'),
}
/** In work, due in a week, given and taken, touched yesterday: nothing is to be said of it. */
const QUIET: Remindable = {
  status: 'processing',
  dueAt: at('27T17:00'),
  receivedAt: at('16T09:00'),
  apology: 'none',
  handOverBy: at('16T17:00'),
  confirmBy: null,
  stepDueAt: at('23T17:00'),
  touchedAt: at('19T15:00'),
  finishedAt: null,
  returnedAt: null,
}
const said = (over: Partial<Remindable>) =>
  remindersOf({ ...QUIET, ...over }, FRAME).map(({ reason, mark }) => {
    expect(Object.values({ ...QUIET, ...over })).toContain(mark)
    return reason
  })

it('says nothing of what runs as it should', () => {
  expect(said({})).toEqual([])
})

it('the due moment: over, today, on one of the next two working days; the letter on its last day', () => {
  expect(said({ dueAt: at('20T09:59') })).toEqual(['overdue', 'apology-due'])
  expect(said({ dueAt: at('20T17:00') })).toEqual(['due-today', 'apology-due'])
  expect(said({ dueAt: at('23T17:00') })).toEqual(['apology-due', 'due-in-one'])
  expect(said({ dueAt: at('24T17:00') })).toEqual(['due-in-two'])
  expect(said({ dueAt: at('20T17:00'), apology: 'drafted' })).toEqual(['due-today'])
})

it('what was received today is nothing to apologise for until its own moment is over', () => {
  expect(said({ dueAt: at('20T17:00'), receivedAt: at('20T08:00') })).toEqual(['due-today'])
  expect(said({ dueAt: at('20T09:30'), receivedAt: at('20T08:00') })).toEqual(['overdue', 'apology-due'])
})

it('a step that took too long, a hand-over not made or not confirmed', () => {
  expect(said({ stepDueAt: at('20T09:00') })).toEqual(['step-late'])
  expect(said({ status: 'received', handOverBy: at('20T09:00') })).toEqual(['hand-over-late'])
  // Given since: nobody has to hand it over any more, however late that was.
  expect(said({ handOverBy: at('20T09:00') })).toEqual([])
  expect(said({ confirmBy: at('20T09:00') })).toEqual(['hand-over-unconfirmed'])
  expect(said({ confirmBy: at('20T11:00') })).toEqual([])
})

it('nothing done for days, where this office is the one to do it', () => {
  const touchedAt = at('16T15:00')
  expect(said({ touchedAt })).toEqual(['untouched'])
  expect(said({ touchedAt, status: 'to-sign' })).toEqual(['untouched'])
  expect(said({ touchedAt, status: 'upward' })).toEqual([])
})

it('while the clock stands or is over no date presses', () => {
  const late = { dueAt: at('18T17:00'), stepDueAt: at('18T17:00'), touchedAt: at('02T17:00') }
  expect(said({ ...late, status: 'supplement' })).toEqual([])
  expect(
    said({ ...late, status: 'returned', finishedAt: at('18T10:00'), returnedAt: at('18T11:00') }),
  ).toEqual([])
})

it('a result that lies at the counter, granted or refused, until somebody fetches it', () => {
  const finishedAt = at('05T10:00')
  expect(said({ status: 'ready', finishedAt })).toEqual(['uncollected'])
  expect(said({ status: 'refused', finishedAt })).toEqual(['uncollected'])
  expect(said({ status: 'refused', finishedAt, returnedAt: at('05T11:00') })).toEqual([])
  expect(said({ status: 'ready', finishedAt: at('19T10:00') })).toEqual([])
})

it('stands in the order of the list, most pressing first, each reason once', () => {
  const everything = said({
    status: 'received',
    dueAt: at('18T17:00'),
    stepDueAt: at('18T17:00'),
    confirmBy: at('18T17:00'),
    touchedAt: at('12T17:00'),
  })
  expect(everything).toEqual(REASONS.filter((one) => everything.includes(one)))
  expect(everything).toHaveLength(6)
})
