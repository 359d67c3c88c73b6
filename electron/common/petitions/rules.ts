import type { Actor } from '../dossiers/action-row.ts'
import { PETITION_ACTS } from './actions.ts'
import type { PetitionAction, PetitionActionKind, PetitionState, PetitionStatus } from './model.ts'

/* What a petition is, and who may see it and do what with it. The one invariant above all: of an accusation nobody
   learns but the leaders and the one person it was given to, and whoever it is about can do nothing with a petition
   (Luật Tố cáo: the identity of the accuser is kept, the accused does not handle it). */

/** The reduction of its acts, oldest first; null for a list that has no beginning. */
export function reducePetition(actions: readonly PetitionAction[]): PetitionState | null {
  const states: PetitionState[] = []
  for (const action of actions) {
    const now = states.at(-1) ?? null
    if (action.kind !== 'undo') {
      states.push(applyAct(now, action))
      continue
    }
    if (!now?.last || now.last.id !== action.undoneId || !PETITION_ACTS[lastKind(now)].undo)
      throw new Error('nothing to undo')
    states.push({ ...states.at(-2)!, version: now.version + 1, last: null })
  }
  return states.at(-1) ?? null
}

function applyAct(
  state: PetitionState | null,
  action: Exclude<PetitionAction, { kind: 'undo' }>,
): PetitionState {
  const { from, to } = PETITION_ACTS[action.kind]
  const last = { id: action.id, kind: action.kind, officerId: action.officer.id }
  if (action.kind === 'receive') {
    if (state) throw new Error('received twice')
    return {
      status: 'received',
      version: 1,
      petitionNo: action.petitionNo,
      receivedAt: action.at,
      receivedBy: action.officer.id,
      facts: action.facts,
      due: { ...action.due, publishBy: null },
      assignee: null,
      askedAt: null,
      answeredAt: null,
      closedAt: null,
      publication: null,
      last,
    }
  }
  if (!state || !from?.includes(state.status) || !isFitting(state, action.kind))
    throw new Error(`${action.kind} is not possible in ${state?.status ?? 'nothing'}`)
  const changed = { ...state, ...effectOf(state, action), version: state.version + 1, last }
  return { ...changed, status: statusAfter(changed, action.kind, to) }
}

function effectOf(
  state: PetitionState,
  action: Exclude<PetitionAction, { kind: 'undo' | 'receive' }>,
): Partial<PetitionState> {
  const { due } = state
  switch (action.kind) {
    case 'hand-over':
      return { assignee: { id: action.toId, department: action.toDepartment, name: action.toName } }
    case 'ask-more':
      return { askedAt: action.at }
    case 'receive-more':
      return { due: { ...due, answerBy: action.answerBy } }
    case 'answer':
      return {
        answeredAt: action.at,
        closedAt: action.at,
        due: { ...due, publishBy: action.publishBy },
      }
    case 'refuse':
    case 'withdraw':
      return { closedAt: action.at }
    case 'publish':
      return { publication: { at: action.at, question: action.question, answer: action.answer } }
    case 'keep-unpublished':
      return { publication: null }
    case 'correct': {
      const { facts } = action
      const { assignee } = state
      // It cannot stay with whoever it is about, nor, as an accusation, with a whole department.
      const stays =
        assignee !== null &&
        (assignee.id === null ? facts.kind !== 'accusation' : !facts.accused.includes(assignee.id))
      return { facts, due: { ...due, ...action.due }, assignee: stays ? assignee : null }
    }
    case 'set-due':
      return { due: { ...due, ...action.due } }
  }
}

function statusAfter(
  state: PetitionState,
  kind: PetitionActionKind,
  to: PetitionStatus | null,
): PetitionStatus {
  if (to !== null) return to
  const waits = state.assignee ? 'handed-over' : 'received'
  if (kind === 'receive-more') return waits
  // A correction may have taken it from the one who had it.
  return state.status === 'received' || state.status === 'handed-over' ? waits : state.status
}

const lastKind = ({ last }: PetitionState) => last!.kind as PetitionActionKind

/* What else must hold, whoever asks. */
function isFitting({ facts, askedAt }: PetitionState, kind: PetitionActionKind): boolean {
  if (PETITION_ACTS[kind].neverOfAccusation && facts.kind === 'accusation') return false
  // Once, all in one.
  return kind !== 'ask-more' || askedAt === null
}

type Held = Pick<PetitionState, 'facts' | 'assignee'>

const isAccused = ({ facts }: Held, who: Pick<Actor, 'id'>) => facts.accused.includes(who.id)

/**
 * Whether it is this officer's to answer: given to them, to their department or to a colleague they stand in for, or
 * any petition for a leader. An accusation is handled by the very person only, and never by whom it is about.
 */
export function isHandler(state: Held, who: Actor): boolean {
  if (isAccused(state, who)) return false
  if (who.role === 'leader') return true
  const { assignee, facts } = state
  if (!assignee || who.role === 'administrator') return false
  if (assignee.id === who.id) return true
  if (facts.kind === 'accusation') return false
  if (assignee.id === null) return assignee.department !== '' && assignee.department === who.department
  return who.standsFor?.includes(assignee.id) ?? false
}

/** Whether this officer may know that it is there at all. */
export function maySee(state: Held, who: Actor): boolean {
  return state.facts.kind !== 'accusation' || isHandler(state, who)
}

/** Whether this officer may do this with it now. */
export function mayAct(state: PetitionState, kind: PetitionActionKind, who: Actor): boolean {
  const { from, also, alsoAtFirst } = PETITION_ACTS[kind]
  if (!from?.includes(state.status) || kind === 'set-due' || !isFitting(state, kind)) return false
  if (!maySee(state, who) || isAccused(state, who) || who.role === 'administrator') return false
  if (kind === 'undo') {
    return state.last !== null && state.last.officerId === who.id && PETITION_ACTS[lastKind(state)].undo
  }
  if (isHandler(state, who))
    return kind !== 'hand-over' || state.facts.kind !== 'accusation' || who.role === 'leader'
  if (state.facts.kind === 'accusation') return false
  return also.includes(who.role) || (state.assignee === null && alsoAtFirst.includes(who.role))
}

/** Everything this officer may do with it now, in the order of the table. The screen asks; it never decides. */
export function possibleActs(state: PetitionState, who: Actor): PetitionActionKind[] {
  return (Object.keys(PETITION_ACTS) as PetitionActionKind[]).filter((kind) => mayAct(state, kind, who))
}
