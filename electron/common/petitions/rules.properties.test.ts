import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor } from '../dossiers/action-row.ts'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { OPEN, PETITION_ACTS } from './actions.ts'
import {
  PetitionAction,
  type PetitionActionKind,
  type PetitionFacts,
  PetitionKind,
  PetitionState,
} from './model.ts'
import { OUTCOMES, petitionFigures } from './report.ts'
import { isHandler, mayAct, maySee, possibleActs, reducePetition } from './rules.ts'

/* Lives are made by random people of all roles who at each step do one of the things they may; what is asserted holds
   for every life. */

const PEOPLE: readonly Actor[] = [
  { id: 'officer', role: 'officer', department: '' },
  { id: 'specialist', role: 'specialist', department: 'Tư pháp' },
  { id: 'colleague', role: 'specialist', department: 'Tư pháp', standsFor: ['specialist'] },
  { id: 'stranger', role: 'specialist', department: 'Địa chính' },
  { id: 'head', role: 'head', department: 'Tư pháp' },
  { id: 'leader', role: 'leader', department: '' },
  { id: 'deputy', role: 'leader', department: '', standsFor: ['specialist'] },
  { id: 'administrator', role: 'administrator', department: '' },
]
const BEGIN = Date.parse('2026-03-02T01:00:00.000Z')
const HOUR = 3_600_000
const moment = (step: number) => toInstant(BEGIN + step * 9 * HOUR)

const facts = fc.record({
  kind: fc.constantFrom(...PetitionKind.options),
  accused: fc.subarray(PEOPLE.map(({ id }) => id)),
})
const life = fc
  .tuple(facts, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), facts), { maxLength: 40 }))
  .map(([begun, choices]) => {
    const actions: PetitionAction[] = [make('receive', PEOPLE[0]!, null, 0, 0, begun)]
    choices.forEach(([whoever, whatever, seed, anew], index) => {
      const state = reducePetition(actions)!
      const who = PEOPLE[whoever % PEOPLE.length]!
      const possible = possibleActs(state, who)
      if (possible.length === 0) return
      actions.push(make(possible[whatever % possible.length]!, who, state, index + 1, seed, anew))
    })
    return actions
  })

function make(
  kind: PetitionActionKind,
  who: Actor,
  state: PetitionState | null,
  step: number,
  seed: number,
  { kind: petition, accused }: Pick<PetitionFacts, 'kind' | 'accused'>,
): PetitionAction {
  const at = moment(step)
  const base = { id: `a${step}`, at, officer: { id: who.id, name: who.id, role: who.role } }
  const due = { refuseBy: null, askBy: null, answerBy: seed % 3 ? moment(step + (seed % 7)) : null }
  const newFacts: PetitionFacts = {
    kind: petition,
    accused,
    channel: 'hotline',
    petitioner: null,
    topic: 'conduct',
    content: 'Chờ lâu',
    about: '',
    procedureCode: null,
    dossierNo: '',
  }
  const words = { what: 'x', reason: 'x', note: '', text: 'x', question: 'q', answer: 'a' }
  const receivers = PEOPLE.filter(
    ({ id, role }) => role !== 'administrator' && !state?.facts.accused.includes(id),
  )
  const to = receivers[seed % receivers.length]
  const whole = state?.facts.kind !== 'accusation' && (seed % 4 === 0 || !to)
  const extra = {
    receive: { petitionNo: '01/PAKN-2026', facts: newFacts, due },
    'hand-over': whole
      ? { toId: null, toDepartment: 'Tư pháp', toName: 'Tư pháp', note: '' }
      : { toId: to?.id ?? 'leader2', toDepartment: null, toName: 'x', note: '' },
    'ask-more': { what: words.what },
    'receive-more': { what: words.what, answerBy: due.answerBy },
    answer: { by: 'phone', text: words.text, publishBy: null },
    refuse: { reason: 'x' },
    withdraw: { reason: 'x' },
    publish: { question: 'q', answer: 'a' },
    'keep-unpublished': { reason: 'x' },
    correct: { facts: newFacts, reason: 'x', due },
    'set-due': { due },
    undo: { undoneId: state?.last?.id, undoneKind: state?.last?.kind },
  }[kind]
  return PetitionAction.parse({ kind, ...base, ...extra })
}

const statesOf = (actions: readonly PetitionAction[]) =>
  actions.map((_, index) => PetitionState.parse(reducePetition(actions.slice(0, index + 1))))
const RUNS = { numRuns: 300 }

it('every act that is offered is accepted, and its states are whole', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const states = statesOf(actions)
      states.forEach((state, index) => {
        expect(state.version).toBe(index + 1)
        expect(state.closedAt === null).toBe(OPEN.includes(state.status))
        expect(state.status === 'published').toBe(state.publication !== null)
        if (state.status === 'handed-over') expect(state.assignee).not.toBeNull()
        if (state.status === 'received') expect(state.assignee).toBeNull()
        if (state.status === 'answered') expect(state.answeredAt).not.toBeNull()
      })
    }),
    RUNS,
  )
})

it('of an accusation nobody learns but a leader and the person it was given to, and never whom it is about', () => {
  fc.assert(
    fc.property(life, (actions) => {
      for (const state of statesOf(actions)) {
        for (const who of PEOPLE) {
          const accused = state.facts.accused.includes(who.id)
          if (accused || who.role === 'administrator') {
            expect(possibleActs(state, who)).toEqual([])
            expect(isHandler(state, who)).toBe(false)
          }
          if (state.facts.kind !== 'accusation') {
            expect(maySee(state, who)).toBe(true)
            continue
          }
          const handles = !accused && (who.role === 'leader' || (state.assignee?.id ?? null) === who.id)
          const knows = handles && who.role !== 'administrator'
          expect(maySee(state, who)).toBe(knows)
          if (!knows) expect(possibleActs(state, who)).toEqual([])
        }
      }
    }),
    RUNS,
  )
})

it('asks for more once, publishes no accusation, and lies with nobody whom it is about', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const left: PetitionAction[] = []
      for (const action of actions) {
        if (action.kind === 'undo') left.pop()
        else left.push(action)
      }
      expect(left.filter(({ kind }) => kind === 'ask-more').length).toBeLessThanOrEqual(1)
      for (const state of statesOf(actions)) {
        if (state.assignee?.id) expect(state.facts.accused).not.toContain(state.assignee.id)
        if (state.facts.kind !== 'accusation') continue
        expect(state.status).not.toBe('published')
        if (state.assignee) expect(state.assignee.id).not.toBeNull()
      }
    }),
    RUNS,
  )
})

it('taking back leads to what stood before, one version on, and only for whoever did it last', () => {
  fc.assert(
    fc.property(life, (actions) => {
      const states = statesOf(actions)
      actions.forEach((action, index) => {
        const state = states[index]!
        if (action.kind === 'undo') {
          const { version: _v, last: _l, ...now } = state
          const { version: _bv, last: _bl, ...before } = states[index - 2]!
          expect(now).toEqual(before)
        }
        for (const who of PEOPLE) {
          const may = mayAct(state, 'undo', who)
          if (may) expect(state.last?.officerId).toBe(who.id)
          if (may) expect(PETITION_ACTS[state.last!.kind as PetitionActionKind].undo).toBe(true)
        }
      })
    }),
    RUNS,
  )
})

it('the report: what was carried over and came is what was answered, refused, withdrawn or is open', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 6 }), fc.nat(400), fc.nat(400), (lives, a, b) => {
      const [from, end] = [moment(Math.min(a, b)), moment(Math.max(a, b))]
      const { rows } = petitionFigures(lives, from, end)
      let all = 0
      for (const row of rows) {
        const came = row.carried + row.received
        all += row.received
        expect(OUTCOMES.reduce((sum, one) => sum + row[one], 0)).toBe(came)
        expect(Object.values(row.byChannel).reduce((sum, one) => sum + one, 0)).toBe(row.received)
      }
      const within = (at: Instant) => at >= from && at < end
      expect(all).toBe(lives.filter(([first]) => within(first!.at)).length)
    }),
    RUNS,
  )
})
