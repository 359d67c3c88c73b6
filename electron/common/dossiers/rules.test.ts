import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ROLES } from '../api-spec.ts'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { ACTIONS, type Actor, STATUSES } from './actions.ts'
import { type ActionKind, DossierAction, DossierStatus, type DossierState } from './model.ts'
import { apply, isPossible, possibleActions, reduceDossier } from './rules.ts'

/* Lives are made by random officers of all roles who at each step do one of the things they may. What is asserted
   holds for every life; the worked examples below are the roads the rules were written for. */

const kinds = Object.keys(ACTIONS) as ActionKind[]
const DEPARTMENT = 'Tư pháp'
const PEOPLE: readonly Actor[] = ROLES.flatMap((role) =>
  ['1', '2'].map((n) => ({ id: `${role}${n}`, role, department: role === 'head' ? DEPARTMENT : '' })),
)
const person = (id: string) => PEOPLE.find((one) => one.id === id)!

type Setting = { signOffRequired: boolean; departmentSignOff: boolean; seed: number }
let made = 0

/** An act with content that depends on `seed` alone; the clock goes a little further with each. */
function make(kind: ActionKind, who: Actor, state: DossierState | null, setting: Setting): DossierAction {
  const number = made++
  const at = toInstant(1_780_000_000_000 + number * 60_000)
  const later = (days: number) => toInstant(Date.parse(at) + days * 86_400_000)
  const to = PEOPLE[setting.seed % PEOPLE.length]!
  const content: Record<ActionKind, object> = {
    receive: {
      signOffRequired: setting.signOffRequired,
      departmentSignOff: setting.departmentSignOff,
      dueAt: later(3),
      handOverBy: later(0.2),
      steps: (['officer', 'head', 'specialist', 'head', 'leader', 'officer'] as const).map((role) => ({
        name: role,
        role,
        days: 0.5,
      })),
    },
    'hand-over':
      setting.seed % 4 === 0
        ? { toId: null, toDepartment: DEPARTMENT, toName: DEPARTMENT, toRole: 'specialist', confirmBy: null }
        : { toId: to.id, toDepartment: null, toName: to.id, toRole: to.role, confirmBy: later(0.1) },
    'accept-hand-over': {},
    'decline-hand-over': { reason: 'không thuộc phòng' },
    'ask-supplement': { items: ['Tờ khai'], reason: 'thiếu', paperNo: '1/PBS', answerBy: null },
    'allow-supplement': { reason: 'giấy tờ mới phát sinh' },
    'receive-supplement': { clock: 'resumed', newDueAt: later(5) },
    'hand-upward': { to: 'Sở Xây dựng', documentNo: '12/CV', upwardDueAt: null },
    'come-back': { documentNo: '15/SXD' },
    'ask-obligation': { what: 'Lệ phí trước bạ', amount: 120_000 },
    'obligation-met': { documentNo: '', newDueAt: later(5) },
    'mark-ready': {
      outcome: (['granted', 'partial', 'refused'] as const)[setting.seed % 3],
      reason: 'vì',
      refusalNo: null,
    },
    approve: { refusalNo: null },
    'sign-off': { refusalNo: null },
    'send-back': { reason: 'sai tên' },
    notify: { by: 'phone', reached: setting.seed % 2 === 0 },
    return: {
      receiver: 'C',
      receiverIdNumber: null,
      relation: (['applicant', 'post'] as const)[setting.seed % 2],
      document: null,
      idChecked: true,
      lostSlip: false,
      trackingNo: null,
    },
    'post-came-back': { reason: 'không có người nhận' },
    withdraw: { reason: 'đổi ý', requestedBy: 'A', papersReturned: true },
    stop: { cause: 'applicant', reason: 'xin dừng', paperNo: '1/TB' },
    archive: { place: 'Kho 1' },
    correct: {
      reason: 'sai tên',
      changes: [{ field: 'applicant.name', before: 'A', after: 'B' }],
      facts: {},
      newDueAt: null,
    },
    void: { reason: 'nhập nhầm' },
    undo: { undoneId: state?.last?.id, undoneKind: state?.last?.kind },
    'draft-apology': { reason: 'xác minh', cause: 'other', responsible: 'A', newDueAt: later(7) },
    'sign-apology': { apologyNo: '1/PXL', newDueAt: later(7) },
    'decline-apology': { reason: 'chưa rõ' },
    escalate: { reason: 'vẫn chưa xong' },
  }
  const officer = { id: who.id, name: who.id, role: who.role }
  return { id: String(number), at, officer, note: '', kind, ...content[kind] } as unknown as DossierAction
}

const life = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 60 }))
  .map(([signOffRequired, departmentSignOff, choices]) => {
    const setting = { signOffRequired, departmentSignOff, seed: 0 }
    const actions = [make('receive', person('officer1'), null, setting)]
    for (const [whoever, whatever, seed] of choices) {
      const state = reduceDossier(actions)!
      const who = PEOPLE[whoever % PEOPLE.length]!
      const possible = possibleActions(state, who)
      if (possible.length === 0) continue
      actions.push(make(possible[whatever % possible.length]!, who, state, { ...setting, seed }))
    }
    return actions
  })

/** The states of a life, one after each act. */
const statesOf = (actions: DossierAction[]) =>
  actions.map((_, index) => reduceDossier(actions.slice(0, index + 1))!)

/** What is left of a life when everything taken back is struck out, together with what took it back. */
function standing(actions: readonly DossierAction[]): DossierAction[] {
  const left: DossierAction[] = []
  for (const action of actions) {
    if (action.kind === 'undo') left.pop()
    else left.push(action)
  }
  return left
}
const count = (actions: readonly DossierAction[], kind: ActionKind) =>
  actions.filter((action) => action.kind === kind).length

it('returns no result without every signature its procedure asks for', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const left = standing(actions)
      for (const [index, action] of left.entries()) {
        if (action.kind !== 'return') continue
        const { departmentSignOff, signOffRequired } = reduceDossier(left.slice(0, index))!
        const ready = left.slice(0, index).findLastIndex((one) => one.kind === 'mark-ready')
        const since = left.slice(ready, index)
        expect(count(since, 'approve') > 0).toBe(departmentSignOff)
        expect(count(since, 'sign-off') > 0).toBe(signOffRequired)
      }
    }),
    { numRuns: 300 },
  )
})

it('asks for one supplement, and for each further one with leave of the leader given for it', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const left = standing(actions)
      expect(count(left, 'ask-supplement')).toBeLessThanOrEqual(1 + count(left, 'allow-supplement'))
      left.forEach((action, index) => {
        if (action.kind === 'allow-supplement') expect(action.officer.role).toBe('leader')
        if (action.kind !== 'ask-supplement' || count(left.slice(0, index), 'ask-supplement') === 0) return
        const before = left.slice(0, index)
        const asked = before.findLastIndex((one) => one.kind === 'ask-supplement')
        expect(count(before.slice(asked), 'allow-supplement')).toBe(1)
      })
    }),
    { numRuns: 300 },
  )
})

it('makes one re-appointment; a further delay can only be escalated, once', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const left = standing(actions)
      expect(count(left, 'sign-apology')).toBeLessThanOrEqual(1)
      expect(count(left, 'escalate')).toBeLessThanOrEqual(1)
      const state = reduceDossier(actions)!
      if (count(left, 'sign-apology') === 0) expect(state.dueAt).toBe(state.firstDueAt)
    }),
    { numRuns: 300 },
  )
})

it('keeps its moments in order, and a decided dossier has no clock that runs', () => {
  fc.assert(
    fc.property(life, (actions) => {
      for (const [index, state] of statesOf(actions).entries()) {
        const at = actions[index]!.at
        expect(state.version).toBe(index + 1)
        const { clock, national } = STATUSES[state.status]
        expect(national).toBeGreaterThanOrEqual(2)
        expect(national).toBeLessThanOrEqual(10)
        expect(state.finishedAt === null).toBe(clock !== 'over' || state.status === 'void')
        if (state.returnedAt) {
          expect(state.finishedAt! <= state.returnedAt && state.returnedAt <= at).toBe(true)
          expect(['returned', 'refused']).toContain(state.status)
        }
        expect(state.supplements.waitingSince !== null).toBe(state.status === 'supplement')
        expect(state.obligation !== null).toBe(state.status === 'obligation')
        expect(state.upward !== null).toBe(state.status === 'upward')
        expect(state.step!.index).toBeLessThan(state.steps.length)
        expect(state.step!.since <= at).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('accepts what it offers to an officer and nothing else', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...PEOPLE), fc.nat(), (actions, who, seed) => {
      const state = reduceDossier(actions)!
      const offered = possibleActions(state, who)
      for (const kind of kinds) {
        const action = make(kind, who, state, { signOffRequired: false, departmentSignOff: false, seed })
        const after = () => reduceDossier([...actions, action])!
        if (offered.includes(kind)) expect(after().version).toBe(state.version + 1)
        else if (!isPossible(state, kind)) expect(after).toThrow()
      }
    }),
    { numRuns: 200 },
  )
})

it('takes back only what the same officer did last, and then stands as before, one version on', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const state = reduceDossier(actions)!
      for (const who of PEOPLE) {
        const may = possibleActions(state, who).includes('undo')
        expect(may && state.last!.officerId !== who.id).toBe(false)
        if (!may) continue
        const back = reduceDossier([...actions, make('undo', who, state, { ...NOTHING, seed: 0 })])!
        const before = reduceDossier(actions.slice(0, -1))!
        expect(back).toEqual({ ...before, version: state.version + 1, last: null })
        expect(isPossible(back, 'undo')).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})
const NOTHING = { signOffRequired: false, departmentSignOff: false }

it('every act has a place in the model, and every state one national code', () => {
  expect(DossierAction.options.map((one) => one.shape.kind.value).toSorted()).toEqual(kinds.toSorted())
  expect(Object.keys(STATUSES).toSorted()).toEqual(DossierStatus.options.toSorted())
})

/** The states a road leads through: acts as `who kind`, or `who kind seed`. */
function road(setting: Omit<Setting, 'seed'>, ...acts: string[]): DossierState[] {
  const actions: DossierAction[] = []
  for (const act of acts) {
    const [who, kind, seed = '2'] = act.split(' ')
    const state = reduceDossier(actions)
    const actor = person(`${who}1`)
    expect(state === null || possibleActions(state, actor)).toSatisfy(
      (offered: true | string[]) => offered === true || offered.includes(kind!),
    )
    actions.push(make(kind as ActionKind, actor, state, { ...setting, seed: Number(seed) }))
  }
  return statesOf(actions)
}
const BOTH = { signOffRequired: true, departmentSignOff: true }
const SPECIALIST = PEOPLE.indexOf(person('specialist1'))

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
    apply(given.at(-1)!, make(kind, person(id), given.at(-1)!, { ...NOTHING, seed: 0 }))
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
