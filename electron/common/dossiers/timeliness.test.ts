import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../test/support/calendars.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { defaultDeadlineRules } from '../deadlines/model.ts'
import { classifyReturn } from '../deadlines/rules.ts'
import { afterWait, countedDue } from './clock.ts'
import type { DossierAction } from './model.ts'
import { pausesOf } from './pauses.ts'
import { isPossible, reduceDossier } from './rules.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, toInstant } from '../time/rules.ts'
import { type Timed, timedOf, timelinessOf } from './timeliness.ts'

/* Five working days from Monday 09/11/2026 09:00: promised for Monday 16/11 17:00. */
const at = (text: string) => new Date(`2026-11-${text}+07:00`).toISOString() as Instant
const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}` as PlainDate
const RECEIVED = at('09T09:00')
const OFFICER = { id: 'o', name: 'Nguyễn Thị Đường', role: 'officer' }
const CONTENT: Partial<Record<DossierAction['kind'], object>> = {
  receive: { handOverBy: null, signOffRequired: false, departmentSignOff: false, steps: [] },
  'ask-supplement': { items: ['Tờ khai'], answerBy: null },
  'ask-obligation': { what: 'Lệ phí trước bạ', amount: null },
  'mark-ready': { outcome: 'granted' },
  return: { relation: 'applicant' },
  'hand-upward': { to: 'Sở Xây dựng', upwardDueAt: null },
}

type Life = { clock: 'pause' | 'restart'; actions: DossierAction[] }
let made = 0
const calendarAndRules = { calendar: seeded, rules: defaultDeadlineRules }

function beginning(clock: Life['clock'] = 'pause', amount = 5, receivedAt = RECEIVED) {
  const plain = dossierFacts({ receivedAt, limit: { amount, unit: 'working-day' } })
  const facts = { ...plain, procedure: { ...plain.procedure, supplementClock: clock } }
  return { ...facts, dueAt: countedDue({ facts, ...calendarAndRules }, []).dueAt }
}

/** One more act, where the rules of a dossier allow it; answers move the promise as the counter would. */
function live(facts: ReturnType<typeof beginning>, actions: DossierAction[], now: Instant, text: string) {
  const [kind, outcome] = text.split(' ') as [DossierAction['kind'], string?]
  const state = reduceDossier(actions)
  if (!isPossible(state, kind)) return
  const answer = state && afterWait({ facts, actions, state, ...calendarAndRules, now })
  const more: Record<string, unknown> = {
    ...CONTENT[kind],
    ...(kind === 'receive' && { dueAt: facts.dueAt }),
    ...(answer && (kind === 'receive-supplement' || kind === 'obligation-met') && answer),
    ...(outcome && { outcome }),
  }
  if (kind === 'sign-apology') {
    if (dayOf(state!.dueAt) > dayOf(now)) return
    more.newDueAt = toInstant(Date.parse(now) + 4 * 86_400_000)
  }
  actions.push({ id: `a${++made}`, at: now, officer: OFFICER, kind, ...more } as unknown as DossierAction)
}

function life(acts: string[], clock: Life['clock'] = 'pause') {
  const facts = beginning(clock)
  const actions: DossierAction[] = []
  live(facts, actions, RECEIVED, 'receive')
  for (const text of acts) {
    const [moment, ...kind] = text.split(' ')
    live(facts, actions, at(moment!), kind.join(' '))
  }
  expect(actions).toHaveLength(acts.length + 1)
  return actions
}

const words = (timed: Timed, asOf: PlainDate) => {
  const stood = timelinessOf(timed, asOf)
  return stood && [stood.ending, stood.outcome].filter(Boolean).join(' ')
}
const timed = (actions: DossierAction[], receivedAt: Instant) =>
  timedOf(receivedAt, actions, reduceDossier(actions)!)
const told = (actions: DossierAction[], asOf: PlainDate) => words(timed(actions, RECEIVED), asOf)

describe('how a dossier stood at the end of a day', () => {
  it.each([
    ['before it came', [], 8, null],
    ['on the day it came', [], 9, 'open-in-time'],
    ['on the day promised', [], 16, 'open-in-time'],
    ['the day after', [], 17, 'open-late'],
    ['finished the day before', ['13T16:00 mark-ready'], 16, 'result early'],
    ['not finished yet on that day', ['13T16:00 mark-ready'], 12, 'open-in-time'],
    ['finished at eight in the evening of the day promised', ['16T20:00 mark-ready'], 16, 'result on-time'],
    ['finished a day later', ['17T08:00 mark-ready'], 17, 'result late'],
    // The end is the result, not the hour in which somebody came for it.
    ['collected a week later', ['16T16:00 mark-ready', '23T09:00 return'], 30, 'result on-time'],
    // Two days of waiting are in the promise already: 18/11.
    [
      'after a supplement',
      ['11T10:00 ask-supplement', '13T10:00 receive-supplement', '18T16:00 mark-ready'],
      30,
      'result on-time',
    ],
    [
      'later than after a supplement',
      ['11T10:00 ask-supplement', '13T10:00 receive-supplement', '19T08:00 mark-ready'],
      30,
      'result late',
    ],
    ['waiting in time', ['11T10:00 ask-supplement'], 30, 'open-in-time'],
    ['asked when it was late already', ['17T10:00 ask-supplement'], 18, 'open-late'],
    ['and answered then', ['17T10:00 ask-supplement', '20T10:00 receive-supplement'], 16, 'open-in-time'],
    [
      'and answered then, a day on',
      ['17T10:00 ask-supplement', '20T10:00 receive-supplement'],
      17,
      'open-late',
    ],
    ['waiting for money', ['11T10:00 ask-obligation'], 30, 'open-in-time'],
    [
      'a new date heals nothing',
      ['16T10:00 draft-apology', '16T11:00 sign-apology', '18T10:00 mark-ready'],
      30,
      'result late',
    ],
    [
      'a letter that was not needed',
      ['16T10:00 draft-apology', '16T11:00 sign-apology', '16T15:00 mark-ready'],
      30,
      'result on-time',
    ],
    ['refused', ['12T10:00 mark-ready refused'], 30, 'refused early'],
    ['refused late', ['18T10:00 mark-ready refused'], 30, 'refused late'],
    ['withdrawn', ['12T10:00 withdraw'], 30, 'withdrawn early'],
    // Nobody answered; the office had time left when it asked.
    ['stopped while waiting', ['11T10:00 ask-supplement', '30T10:00 stop'], 30, 'stopped early'],
    ['stopped while waiting in vain', ['17T10:00 ask-supplement', '30T10:00 stop'], 30, 'stopped late'],
    ['upward', ['10T10:00 hand-upward'], 17, 'open-late'],
    ['a void number', ['10T10:00 void'], 30, null],
    ['given to another PC', ['10T10:00 move'], 30, null],
  ] as const)('%s', (_, acts, asOf, expected) => {
    expect(told(life([...acts]), day(asOf))).toBe(expected)
  })

  it('a second supplement is late from the day it is asked for, in time or not', () => {
    const acts = [
      '10T10:00 ask-supplement',
      '11T10:00 receive-supplement',
      '11T11:00 allow-supplement',
      '12T10:00 ask-supplement',
    ]
    expect(told(life(acts), day(11))).toBe('open-in-time')
    expect(told(life(acts), day(12))).toBe('open-late')
    const over = [...acts, '12T11:00 receive-supplement', '12T15:00 mark-ready']
    expect(told(life(over), day(13))).toBe('result late')
  })

  it('a second one that was taken back was never asked for', () => {
    const actions = life([
      '10T10:00 ask-supplement',
      '11T10:00 receive-supplement',
      '11T11:00 allow-supplement',
      '12T10:00 ask-supplement',
    ])
    const { id, kind } = actions.at(-1)!
    actions.push({
      id: 'u',
      at: at('12T10:05'),
      officer: OFFICER,
      kind: 'undo',
      undoneId: id,
      undoneKind: kind,
    })
    expect(told(actions, day(13))).toBe('open-in-time')
  })
})

const KINDS = [
  ...['ask-supplement', 'receive-supplement', 'ask-supplement', 'receive-supplement', 'allow-supplement'],
  ...['ask-obligation', 'obligation-met', 'draft-apology', 'sign-apology', 'hand-upward', 'come-back'],
  ...['mark-ready', 'mark-ready refused', 'mark-ready partial', 'return', 'withdraw', 'stop'],
]
const lives = fc
  .record({
    clock: fc.constantFrom('pause' as const, 'restart' as const),
    amount: fc.integer({ min: 1, max: 15 }),
    begin: fc.integer({ min: 0, max: 40 * 1440 }),
    acts: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(6 * 1440)), { maxLength: 14 }),
  })
  .map(({ clock, amount, begin, acts }) => {
    const receivedAt = toInstant(Date.parse(RECEIVED) + begin * 60_000)
    const facts = beginning(clock, amount, receivedAt)
    const actions: DossierAction[] = []
    live(facts, actions, receivedAt, 'receive')
    let now = Date.parse(receivedAt)
    for (const [kind, minutes] of acts) {
      now += (minutes + 1) * 60_000
      live(facts, actions, toInstant(now), kind)
    }
    return { facts, actions, receivedAt, last: dayOf(toInstant(now)) }
  })
const runs = { numRuns: 500 }

function* daysOf(from: PlainDate, to: PlainDate) {
  for (let one = from; one <= to; one = addDays(one, 1)) yield one
}

describe('whatever happens to a dossier', () => {
  it('who is late stays late, and what has ended stays as it ended', () => {
    fc.assert(
      fc.property(lives, ({ actions, receivedAt, last }) => {
        const one = timed(actions, receivedAt)
        let before: string | null = null
        for (const asOf of daysOf(dayOf(receivedAt), addDays(last, 30))) {
          const now = words(one, asOf)
          const wrong =
            now === null ||
            (before === 'open-late' && !now.endsWith('late')) ||
            (before !== null && !before.startsWith('open') && now !== before)
          if (wrong) expect.fail(`${asOf}: ${before}, then ${now}`)
          before = now
        }
      }),
      runs,
    )
  })

  it('what was said of an open dossier on a day is said of that day ever after', () => {
    fc.assert(
      fc.property(lives, ({ actions, receivedAt }) => {
        // A result given back in part was there, and is open again: the past is told anew by it.
        if (actions.some((one) => one.kind === 'mark-ready' && one.outcome === 'partial')) return
        const ever = timed(actions, receivedAt)
        for (const [index, next] of actions.entries()) {
          if (index === 0) continue
          const then = timed(actions.slice(0, index), receivedAt)
          for (const asOf of daysOf(dayOf(receivedAt), addDays(dayOf(next.at), -1))) {
            if (words(ever, asOf) !== words(then, asOf))
              expect.fail(`${asOf}: ${words(then, asOf)}, later ${words(ever, asOf)}`)
          }
        }
      }),
      runs,
    )
  })

  it('a first wait is deducted once: the end is measured against the promise counted with it', () => {
    fc.assert(
      fc.property(lives, ({ facts, actions, receivedAt, last }) => {
        const state = reduceDossier(actions)!
        const pauses = pausesOf(actions)
        if (state.supplements.asked > 1 || state.apology === 'signed' || pauses.some(({ to }) => !to)) return
        const promised = countedDue({ facts, ...calendarAndRules }, pauses).dueAt
        const expected = state.finishedAt && classifyReturn(promised, state.finishedAt)
        const stood = timelinessOf(timed(actions, receivedAt), last)!
        if (expected) expect(stood.outcome).toBe(expected)
        else expect(stood.outcome).toBe(dayOf(promised) < last ? 'open-late' : 'open-in-time')
      }),
      runs,
    )
  })
})
