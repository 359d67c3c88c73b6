import type { Actor } from './action-row.ts'
import { ACTIONS } from './actions.ts'
import { STATUSES } from './statuses.ts'
import type { ActionKind, DossierAction, DossierState, DossierStatus } from './model.ts'
import { stepAfter } from './step-rules.ts'

/** What a dossier is: the reduction of its accepted actions, oldest first. Null for a list that has no beginning. */
export function reduceDossier(actions: readonly DossierAction[]): DossierState | null {
  const states: DossierState[] = []
  for (const action of actions) {
    const now = states.at(-1) ?? null
    if (action.kind !== 'undo') {
      states.push(apply(now, action))
      continue
    }
    if (now?.last?.id !== action.undoneId || !isPossible(now, 'undo')) throw new Error('nothing to undo')
    // The last act but one: what it stood at then, one version on. Both acts stay in the list.
    states.push({ ...states.at(-2)!, version: now.version + 1, last: null })
  }
  return states.at(-1) ?? null
}

/**
 * The state after one more action other than `undo`, which needs the whole list.
 * @throws when the action is not possible in this state; `isPossible` asks before.
 */
export function apply(state: DossierState | null, action: DossierAction): DossierState {
  if (action.kind === 'undo' || !isPossible(state, action.kind))
    throw new Error(`${action.kind} is not possible in ${state?.status ?? 'nothing'}`)
  const last = { id: action.id, kind: action.kind, officerId: action.officer.id }
  if (action.kind === 'receive') return { ...begin(action), last }
  const before = state!
  const changed = effectOf(before, action)
  const status = statusAfter({ ...before, ...changed }, action.kind)
  const after: DossierState = { ...before, ...changed, status, version: before.version + 1, last }
  // Who works on what was given to them has it.
  if (after.handover && after.handover === before.handover && after.handover.toId === action.officer.id)
    after.handover = null
  // With another PC it goes on from where it is.
  if (isOver(status) && !isOver(before.status) && status !== 'moved') {
    after.finishedAt ??= status === 'void' ? null : action.at
    after.notified = false
    after.handover = null
  }
  after.step = stepAfter(before, after, action)
  return after
}

function begin(action: Extract<DossierAction, { kind: 'receive' }>): DossierState {
  return {
    status: 'received',
    version: 1,
    dueAt: action.dueAt,
    firstDueAt: action.dueAt,
    handOverBy: action.handOverBy,
    signOffRequired: action.signOffRequired,
    departmentSignOff: action.departmentSignOff,
    assignee: null,
    handover: null,
    steps: action.steps,
    step: action.steps.length > 0 ? { index: 0, since: action.at, dueAt: action.stepDueAt ?? null } : null,
    outcome: null,
    supplements: { asked: 0, allowed: 1, waitingSince: null, answerBy: null },
    obligation: null,
    upward: null,
    apology: 'none',
    escalated: false,
    explanation: 'none',
    notified: false,
    finishedAt: null,
    returnedAt: null,
    byPost: false,
    moved: null,
    archivedAt: null,
    last: null,
  }
}

/* What an act changes besides the status. */
function effectOf(before: DossierState, action: DossierAction): Partial<DossierState> {
  const { supplements } = before
  switch (action.kind) {
    case 'hand-over': {
      const { officer, toId, toDepartment, toName, at, confirmBy } = action
      const handover = {
        fromId: officer.id,
        fromName: officer.name,
        toId,
        toDepartment,
        toName,
        at,
        confirmBy,
      }
      // A department has it only when somebody there has taken it; until then nobody answers for it by name.
      return { assignee: toId === null ? null : { id: toId, name: toName }, handover }
    }
    case 'accept-hand-over':
      return { assignee: { id: action.officer.id, name: action.officer.name }, handover: null }
    case 'decline-hand-over': {
      const { fromId, fromName } = before.handover!
      return { assignee: { id: fromId, name: fromName }, handover: null }
    }
    case 'ask-supplement':
      return {
        supplements: {
          ...supplements,
          asked: supplements.asked + 1,
          waitingSince: action.at,
          answerBy: action.answerBy,
        },
      }
    case 'allow-supplement':
      return { supplements: { ...supplements, allowed: supplements.asked + 1 } }
    case 'receive-supplement':
      return {
        supplements: { ...supplements, waitingSince: null, answerBy: null },
        ...movedTo(before, action.newDueAt),
      }
    case 'ask-obligation':
      return { obligation: { what: action.what, amount: action.amount, since: action.at } }
    case 'obligation-met':
      return { obligation: null, ...movedTo(before, action.newDueAt) }
    case 'hand-upward':
      return { upward: { to: action.to, since: action.at, dueAt: action.upwardDueAt } }
    case 'come-back':
      return { upward: null }
    case 'mark-ready':
      return { outcome: action.outcome }
    case 'send-back':
      return { outcome: null, finishedAt: null }
    case 'notify':
      return {
        notified:
          before.notified || (action.reached && (before.status === 'ready' || before.status === 'refused')),
      }
    case 'return':
      return before.outcome === 'partial'
        ? { outcome: null, finishedAt: null }
        : { returnedAt: action.at, byPost: action.relation === 'post' }
    case 'post-came-back':
      return { returnedAt: null, byPost: false, notified: false }
    case 'archive':
      return { archivedAt: action.at }
    case 'correct':
      return action.newDueAt === null ? {} : movedTo(before, action.newDueAt)
    case 'draft-apology':
      return { apology: 'drafted' }
    case 'decline-apology':
      return { apology: 'none' }
    case 'sign-apology':
      return { apology: 'signed', dueAt: action.newDueAt }
    case 'escalate':
      return { escalated: true }
    case 'explain-late':
      return { explanation: 'given' }
    case 'confirm-late':
      return { explanation: 'confirmed' }
    case 'decline-late':
      return { explanation: 'sent-back' }
    case 'withdraw':
    case 'stop':
    case 'void':
      return { obligation: null, upward: null, supplements: { ...supplements, waitingSince: null } }
    case 'move': {
      const { to, at } = action
      // Nobody here is waited for any more.
      return { moved: { to, at, was: before.moved?.was ?? before.status }, handover: null }
    }
    case 'keep':
      return { status: before.moved!.was, moved: null }
    case 'arrive':
      // The other PC's accounts are nobody here: who answers for it is said anew.
      return { status: before.moved?.was ?? before.status, moved: null, assignee: null, handover: null }
    case 'receive':
    case 'undo':
    case 'approve':
    case 'sign-off':
      return {}
  }
}

/* A clock that stood: the promise itself moves, and with it what an apology would be measured against. */
function movedTo({ apology, firstDueAt }: DossierState, dueAt: DossierState['dueAt']) {
  return { dueAt, firstDueAt: apology === 'signed' ? firstDueAt : dueAt }
}

/* `state` is what the act has made of it, except for the status. */
function statusAfter(state: DossierState, kind: ActionKind): DossierStatus {
  const { to } = ACTIONS[kind]
  if (to === null || to === 'as-before' || to === 'where-it-was') return state.status
  if (to === 'back-to-work') return isUntaken(state) ? 'received' : 'processing'
  if (to === 'given-back') {
    if (state.returnedAt === null) return 'processing'
    return state.status === 'refused' ? 'refused' : 'returned'
  }
  if (to !== 'by-signatures') return to
  if (kind === 'mark-ready' && state.departmentSignOff) return 'to-review'
  if (kind !== 'sign-off' && state.signOffRequired) return 'to-sign'
  return state.outcome === 'refused' ? 'refused' : 'ready'
}

/** Whether nobody has it yet, nor has been given it: after a wait it is received as before. */
export function isUntaken({ assignee, handover }: Pick<DossierState, 'assignee' | 'handover'>): boolean {
  return assignee === null && handover === null
}

/** Whether it is decided: nothing runs any more against a due moment. */
export function isOver(status: DossierStatus): boolean {
  return STATUSES[status].clock === 'over'
}

/** Whether the state allows this act at all; with `who`, whether to this officer (the role is asked for apart). */
export function isPossible(state: DossierState | null, kind: ActionKind, who?: Actor): boolean {
  const row = ACTIONS[kind]
  if (row.from === null) return state === null
  return state !== null && row.from.includes(state.status) && (row.when?.(state, who) ?? true)
}

/** The acts an officer can do now, in the order of the table. The screen asks; it never decides. */
export function possibleActions(state: DossierState, who: Actor): ActionKind[] {
  return (Object.keys(ACTIONS) as ActionKind[]).filter(
    (kind) => ACTIONS[kind].roles.includes(who.role) && isPossible(state, kind, who),
  )
}
