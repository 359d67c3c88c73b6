import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeAct, NOTHING, PEOPLE, person, statesOf } from '../../../test/support/dossier-life.ts'
import { ACTIONS } from './actions.ts'
import { STATUSES } from './statuses.ts'
import { type ActionKind, DossierAction, DossierStatus } from './model.ts'
import { isPossible, possibleActions, reduceDossier } from './rules.ts'

/* Lives are made by random officers of all roles who at each step do one of the things they may. What is asserted
   holds for every life; the roads the rules were written for are in rules.test.ts. */

const kinds = Object.keys(ACTIONS) as ActionKind[]

const life = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 60 }))
  .map(([signOffRequired, departmentSignOff, choices]) => {
    const setting = { signOffRequired, departmentSignOff, seed: 0 }
    const actions = [makeAct('receive', person('officer1'), null, setting)]
    for (const [whoever, whatever, seed] of choices) {
      const state = reduceDossier(actions)!
      const who = PEOPLE[whoever % PEOPLE.length]!
      const possible = possibleActions(state, who)
      if (possible.length === 0) continue
      actions.push(makeAct(possible[whatever % possible.length]!, who, state, { ...setting, seed }))
    }
    return actions
  })

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
        // With another PC it is where it was, and goes on from there.
        const status = state.moved?.was ?? state.status
        expect(state.moved !== null).toBe(state.status === 'moved')
        const { clock, national } = STATUSES[status]
        expect(national).toBeGreaterThanOrEqual(2)
        expect(national).toBeLessThanOrEqual(10)
        expect(state.finishedAt === null).toBe(clock !== 'over' || status === 'void')
        if (state.returnedAt) {
          expect(state.finishedAt! <= state.returnedAt && state.returnedAt <= at).toBe(true)
          expect(['returned', 'refused']).toContain(status)
        }
        expect(state.supplements.waitingSince !== null).toBe(status === 'supplement')
        expect(state.obligation !== null).toBe(status === 'obligation')
        expect(state.upward !== null).toBe(status === 'upward')
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
        const action = makeAct(kind, who, state, { ...NOTHING, seed })
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
        const back = reduceDossier([...actions, makeAct('undo', who, state, { ...NOTHING, seed: 0 })])!
        const before = reduceDossier(actions.slice(0, -1))!
        expect(back).toEqual({ ...before, version: state.version + 1, last: null })
        expect(isPossible(back, 'undo')).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

it('every act has a place in the model, and every state one national code', () => {
  expect(DossierAction.options.map((one) => one.shape.kind.value).toSorted()).toEqual(kinds.toSorted())
  expect(Object.keys(STATUSES).toSorted()).toEqual(DossierStatus.options.toSorted())
})
