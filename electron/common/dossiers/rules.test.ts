import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ROLES } from '../api-spec.ts'
import type { Instant } from '../time/model.ts'
import { ACTIONS } from './actions.ts'
import type { ActionKind, DossierAction, DossierState } from './model.ts'
import { apply, isPossible, possibleActions, reduceDossier } from './rules.ts'

const kinds = Object.keys(ACTIONS) as ActionKind[]
let clock = 0

function make(kind: ActionKind, signOffRequired: boolean): DossierAction {
  const base = {
    id: String(clock++),
    at: new Date(1_780_000_000_000 + clock * 60_000).toISOString() as Instant,
    officer: { id: 'a', name: 'A', role: 'officer' },
    note: '',
    reason: 'vì',
    cause: 'khác',
    responsible: 'A',
    toId: 'b',
    toName: 'B',
    by: 'phone',
    reached: true,
    receiver: 'C',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
    apologyNo: '1/PXL',
    newDueAt: '2027-01-01T10:00:00.000Z',
    dueAt: '2026-12-01T10:00:00.000Z',
    signOffRequired,
  }
  return { ...base, kind } as unknown as DossierAction
}

/** Any life: at each step one of the acts that the rules allow. */
const life = fc
  .tuple(fc.boolean(), fc.array(fc.nat(), { maxLength: 40 }))
  .map(([signOffRequired, choices]) => {
    const actions = [make('receive', signOffRequired)]
    for (const choice of choices) {
      const possible = kinds.filter((kind) => isPossible(reduceDossier(actions), kind))
      if (possible.length === 0) break
      actions.push(make(possible[choice % possible.length]!, signOffRequired))
    }
    return actions
  })

it('no life returns a result that the leader had to sign and did not, and none goes on after the return', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const state = reduceDossier(actions)!
      const returned = actions.findIndex((action) => action.kind === 'return')
      if (returned < 0) return
      expect(returned).toBe(actions.length - 1)
      if (state.signOffRequired) {
        const ready = actions.findLastIndex((action) => action.kind === 'mark-ready')
        expect(actions.slice(ready, returned).some((action) => action.kind === 'sign-off')).toBe(true)
      }
      expect(state.finishedAt! <= state.returnedAt!).toBe(true)
    }),
  )
})

it('no life has a second new date; a further delay can only be escalated, once', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const count = (kind: ActionKind) => actions.filter((action) => action.kind === kind).length
      expect(count('sign-apology')).toBeLessThanOrEqual(1)
      expect(count('escalate')).toBeLessThanOrEqual(1)
      const state = reduceDossier(actions)!
      expect(state.dueAt === state.firstDueAt).toBe(count('sign-apology') === 0)
    }),
  )
})

it('what is offered to a role is what will be accepted, and the leader alone signs', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...ROLES), (actions, role) => {
      const state = reduceDossier(actions)!
      for (const kind of possibleActions(state, role)) {
        expect(apply(state, make(kind, state.signOffRequired)).version).toBe(state.version + 1)
        if (kind === 'sign-off' || kind === 'sign-apology') expect(role).toBe('leader')
      }
      for (const kind of kinds.filter((one) => !isPossible(state, one))) {
        expect(() => apply(state as DossierState, make(kind, false))).toThrow()
      }
    }),
  )
})

it('a result sent back by the leader is not finished until it is signed', () => {
  const actions = ['receive', 'hand-over', 'mark-ready', 'send-back', 'mark-ready', 'sign-off'] as const
  const states = actions.map(
    (_, i) => reduceDossier(actions.slice(0, i + 1).map((kind) => make(kind, true)))!.status,
  )
  expect(states).toEqual(['received', 'processing', 'to-sign', 'processing', 'to-sign', 'ready'])
})
