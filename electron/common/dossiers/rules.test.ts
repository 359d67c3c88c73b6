import { expect, it } from 'vitest'
import { BOTH, makeAct, NOTHING, PEOPLE, person, road } from '../../../test/support/dossier-life.ts'
import type { Instant } from '../time/model.ts'
import type { ActionKind, DossierAction, DossierState } from './model.ts'
import { apply, possibleActions, reduceDossier } from './rules.ts'
import { stoppedActions } from './stopped-actions.ts'

/* The roads the rules were written for, worked by hand; what holds for every life is in rules.properties.test.ts. */

const SPECIALIST = PEOPLE.indexOf(person('specialist1'))
/** Seeds of `makeAct`: what comes out, whether the person was reached, who fetched it. */
const [GRANTED, PARTIAL] = [0, 1]
const [REACHED, NOT_REACHED] = [0, 1]
const [FETCHED, BY_POST] = [0, 1]
const may = (state: DossierState, id: string) => possibleActions(state, person(id))

it('walks the internal process by itself, back for rework and on again', () => {
  const states = road(
    BOTH,
    'officer receive',
    `officer hand-over ${PEOPLE.indexOf(person('head1')) + PEOPLE.length}`,
    `head hand-over ${SPECIALIST}`,
    'specialist mark-ready 0',
    'head send-back',
    'specialist mark-ready 0',
    'head approve',
    'leader sign-off',
    'officer notify',
    'officer return',
  )
  expect(states.map((state) => state.status)).toEqual([
    'received',
    'processing',
    'processing',
    'to-review',
    'processing',
    'to-review',
    'to-sign',
    'ready',
    'ready',
    'returned',
  ])
  expect(states.map((state) => state.step!.index)).toEqual([0, 1, 2, 3, 2, 3, 4, 5, 5, 5])
})

it('a refusal after appraisal needs the same signatures and stays a refusal when the papers are given back', () => {
  const states = road(
    BOTH,
    'officer receive',
    `officer hand-over ${SPECIALIST}`,
    'specialist mark-ready 2',
    'head approve',
    'leader sign-off',
    'officer return',
  )
  expect(states.map((state) => state.status).slice(2)).toEqual(['to-review', 'to-sign', 'refused', 'refused'])
  expect(states.at(-1)).toMatchObject({ outcome: 'refused', returnedAt: expect.any(String) })
})

it('a part is returned and the rest goes on', () => {
  const states = road(
    NOTHING,
    'officer receive',
    'officer mark-ready 1',
    'officer return',
    'officer mark-ready 0',
  )
  expect(states.map((state) => state.status)).toEqual(['received', 'ready', 'processing', 'ready'])
  expect(states[2]).toMatchObject({ outcome: null, finishedAt: null, returnedAt: null })
})

it('a hand-over waits for its receiver: confirmed, declined, or taken by working on it', () => {
  const given = road(NOTHING, 'officer receive', `officer hand-over ${SPECIALIST}`)
  const on = (kind: ActionKind, id: string) =>
    apply(given.at(-1)!, makeAct(kind, person(id), given.at(-1)!, { ...NOTHING, seed: 0 }))
  expect(given.at(-1)).toMatchObject({ handover: { toId: 'specialist1' }, assignee: { id: 'specialist1' } })
  expect(possibleActions(given.at(-1)!, person('specialist2'))).not.toContain('accept-hand-over')
  expect(on('accept-hand-over', 'specialist1').handover).toBeNull()
  expect(on('decline-hand-over', 'specialist1')).toMatchObject({
    handover: null,
    assignee: { id: 'officer1' },
  })
  expect(on('ask-supplement', 'specialist1').handover).toBeNull()
  expect(on('notify', 'officer1').handover).not.toBeNull()
})

it('a department takes what was given to it, whoever there is first', () => {
  const states = road(NOTHING, 'officer receive', 'officer hand-over 0', 'head accept-hand-over')
  expect(states[1]!.assignee).toBeNull()
  expect(states[2]).toMatchObject({ assignee: { id: 'head1' }, handover: null })
})

it('waiting for the applicant moves the promise itself; after an apology only the date in force', () => {
  const [, , asked, back] = road(
    NOTHING,
    'officer receive',
    `officer hand-over ${SPECIALIST}`,
    'specialist ask-supplement',
    'officer receive-supplement',
  )
  expect(back!.dueAt > asked!.dueAt && back!.firstDueAt === back!.dueAt).toBe(true)
  const late = road(
    NOTHING,
    'officer receive',
    'officer draft-apology',
    'leader sign-apology',
    'officer ask-supplement',
    'officer receive-supplement',
  )
  expect(late.at(-1)!.firstDueAt).toBe(late[0]!.dueAt)
  expect((late.at(-1)!.dueAt as Instant) > late[0]!.dueAt).toBe(true)
})

it('an act can be taken back only by its own name', () => {
  const received = makeAct('receive', person('officer1'), null, { ...NOTHING, seed: 0 })
  const given = [received, makeAct('hand-over', person('officer1'), null, { ...NOTHING, seed: SPECIALIST })]
  const undo = makeAct('undo', person('officer1'), reduceDossier(given), { ...NOTHING, seed: 0 })
  expect(reduceDossier([...given, undo])!.status).toBe('received')
  const another = { ...undo, undoneId: received.id } as DossierAction
  expect(() => reduceDossier([...given, another])).toThrow()
})

it('a decision ends a hand-over that nobody confirmed', () => {
  const states = road(
    NOTHING,
    'officer receive',
    `officer hand-over ${SPECIALIST}`,
    `officer mark-ready ${GRANTED}`,
  )
  expect(states[1]!.handover).not.toBeNull()
  expect(states[2]).toMatchObject({ status: 'ready', handover: null })
})

it('somebody is called when reached with a result at the counter, and for each result anew', () => {
  const [, early, ready, missed, reached, , again] = road(
    NOTHING,
    'officer receive',
    `officer notify ${REACHED}`,
    `officer mark-ready ${PARTIAL}`,
    `officer notify ${NOT_REACHED}`,
    `officer notify ${REACHED}`,
    'officer return',
    `officer mark-ready ${GRANTED}`,
  )
  expect([early, ready, missed, reached, again].map((state) => state!.notified)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
})

it('only what left by post comes back, before it is archived; then it waits at the counter unannounced', () => {
  const toCounter = ['officer receive', `officer mark-ready ${GRANTED}`, `officer notify ${REACHED}`]
  expect(may(road(NOTHING, ...toCounter, `officer return ${FETCHED}`).at(-1)!, 'officer1')).not.toContain(
    'post-came-back',
  )
  const posted = [...toCounter, `officer return ${BY_POST}`]
  expect(may(road(NOTHING, ...posted, 'officer archive').at(-1)!, 'officer1')).not.toContain('post-came-back')
  expect(road(NOTHING, ...posted, 'officer post-came-back').at(-1)).toMatchObject({
    status: 'ready',
    notified: false,
    byPost: false,
    returnedAt: null,
  })
})

it('a supplement is waited for until its day; then work goes on where it was', () => {
  const [, asked, counter] = road(
    NOTHING,
    'officer receive',
    'officer ask-supplement',
    'officer receive-supplement',
  )
  expect(asked!.supplements.answerBy! > asked!.supplements.waitingSince!).toBe(true)
  expect(counter).toMatchObject({ status: 'received', supplements: { waitingSince: null, answerBy: null } })
  // Given to a department where nobody has taken it yet.
  const given = [
    'officer receive',
    'officer hand-over 0',
    'officer ask-supplement',
    'officer receive-supplement',
  ]
  expect(road(NOTHING, ...given).at(-1)).toMatchObject({ status: 'processing', assignee: null })
})

it('a second supplement is stopped, says so to whoever would ask, and goes once with the leader’s leave', () => {
  const states = road(
    NOTHING,
    'officer receive',
    'specialist ask-supplement',
    'specialist receive-supplement',
    'leader allow-supplement',
    'specialist ask-supplement',
    'specialist receive-supplement',
  )
  const told = states.map((state) => stoppedActions(state, person('specialist1')).length)
  expect(told).toEqual([0, 0, 1, 0, 0, 1])
  expect(states.map((state) => may(state, 'specialist1').includes('ask-supplement'))).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ])
  expect(stoppedActions(states[2]!, person('leader1'))).toEqual([])
})

it('money owed elsewhere moves the promise as well', () => {
  const [, asked, met] = road(NOTHING, 'officer receive', 'officer ask-obligation', 'officer obligation-met')
  expect(met!.dueAt > asked!.dueAt && met!.firstDueAt === met!.dueAt).toBe(true)
})

it('each signature sends back what lies before it and nothing else; what came out is open again', () => {
  const states = road(
    BOTH,
    'officer receive',
    `officer mark-ready ${GRANTED}`,
    'head approve',
    'leader send-back',
  )
  const mayReturn = (state: DossierState, id: string) => may(state, id).includes('send-back')
  expect(states.map((state) => mayReturn(state, 'head1'))).toEqual([false, true, false, false])
  expect(states.map((state) => mayReturn(state, 'leader1'))).toEqual([false, false, true, false])
  expect(states.map((state) => state.outcome)).toEqual([null, 'granted', 'granted', null])
})

it('whoever looks after an absent colleague’s work confirms what was given to them', () => {
  const given = road(NOTHING, 'officer receive', `officer hand-over ${SPECIALIST}`).at(-1)!
  const standIn = { ...person('specialist2'), standsFor: ['specialist1'] }
  expect(possibleActions(given, standIn)).toContain('accept-hand-over')
  expect(possibleActions(given, { ...standIn, standsFor: ['head1'] })).not.toContain('accept-hand-over')
})

it('after the one letter there is no second: a further delay is told to the leader, once', () => {
  const letters = ['draft-apology', 'sign-apology', 'decline-apology', 'escalate']
  const states = road(
    NOTHING,
    'officer receive',
    'officer draft-apology',
    'leader sign-apology',
    'officer escalate',
  )
  const open = states.map((state) =>
    letters.filter((kind) =>
      [...may(state, 'officer1'), ...may(state, 'leader1')].includes(kind as ActionKind),
    ),
  )
  const drafted = ['draft-apology', 'sign-apology', 'decline-apology']
  expect(open).toEqual([['draft-apology'], drafted, ['escalate'], []])
})

it('what bears the leader’s signature is made void no more', () => {
  const [received, , signed] = road(
    NOTHING,
    'officer receive',
    'officer draft-apology',
    'leader sign-apology',
  )
  expect(may(received!, 'officer1')).toContain('void')
  expect(may(signed!, 'officer1')).not.toContain('void')
})

it('a step that waited goes on until later; a dossier given back is at its last step', () => {
  const steps = (['officer', 'officer', 'officer'] as const).map((role) => ({ name: role, role, days: 1 }))
  const act = (kind: ActionKind, state: DossierState | null, more: object = {}) =>
    ({ ...makeAct(kind, person('officer1'), state, { ...NOTHING, seed: GRANTED }), ...more }) as DossierAction
  const [begun, later] = ['2026-06-01T10:00:00.000Z', '2026-06-05T10:00:00.000Z'] as Instant[]
  const received = apply(null, act('receive', null, { steps, stepDueAt: begun }))
  const asked = apply(received, act('ask-supplement', received))
  expect(asked.step!.dueAt).toBe(begun)
  const back = apply(asked, act('receive-supplement', asked, { stepDueAt: later }))
  expect(back.step).toMatchObject({ index: 0, since: received.step!.since, dueAt: later })
  const ready = apply(back, act('mark-ready', back))
  expect(apply(ready, act('return', ready)).step!.index).toBe(2)
})
