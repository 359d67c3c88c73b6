import type { Role } from '../api-spec.ts'
import { ACTIONS } from './actions.ts'
import type { ActionKind, DossierAction, DossierState } from './model.ts'

/** What a dossier is: the reduction of its accepted actions, oldest first. Null for a list that has no beginning. */
export function reduceDossier(actions: readonly DossierAction[]): DossierState | null {
  let state: DossierState | null = null
  for (const action of actions) state = apply(state, action)
  return state
}

/**
 * The state after one more action.
 * @throws when the action is not possible in this state; `isPossible` asks before.
 */
export function apply(state: DossierState | null, action: DossierAction): DossierState {
  if (!isPossible(state, action.kind))
    throw new Error(`${action.kind} is not possible in ${state?.status ?? 'nothing'}`)
  if (action.kind === 'receive') {
    return {
      status: 'received',
      version: 1,
      dueAt: action.dueAt,
      firstDueAt: action.dueAt,
      signOffRequired: action.signOffRequired,
      assignee: null,
      apology: 'none',
      escalated: false,
      notified: false,
      finishedAt: null,
      returnedAt: null,
    }
  }
  const before = state!
  const { to } = ACTIONS[action.kind]
  const status = to === 'by-sign-off' ? (before.signOffRequired ? 'to-sign' : 'ready') : (to ?? before.status)
  const after = { ...before, status, version: before.version + 1 }
  if (status === 'ready' && before.status !== 'ready') {
    after.finishedAt = action.at
    after.notified = false
  }
  switch (action.kind) {
    case 'hand-over':
      return { ...after, assignee: { id: action.toId, name: action.toName } }
    case 'draft-apology':
      return { ...after, apology: 'drafted' }
    case 'decline-apology':
      return { ...after, apology: 'none' }
    case 'sign-apology':
      return { ...after, apology: 'signed', dueAt: action.newDueAt }
    case 'escalate':
      return { ...after, escalated: true }
    case 'notify':
      return { ...after, notified: after.notified || (action.reached && before.status === 'ready') }
    case 'return':
      return { ...after, returnedAt: action.at }
    case 'mark-ready':
    case 'sign-off':
    case 'send-back':
      return after
  }
}

/** Whether the state allows this act at all, whoever does it. */
export function isPossible(state: DossierState | null, kind: ActionKind): boolean {
  const row = ACTIONS[kind]
  if (row.from === null) return state === null
  return state !== null && row.from.includes(state.status) && (row.when?.(state) ?? true)
}

/** The acts a role can do now, in the order of the table. The screen asks; it never decides. */
export function possibleActions(state: DossierState, role: Role): ActionKind[] {
  return (Object.keys(ACTIONS) as ActionKind[]).filter(
    (kind) => ACTIONS[kind].roles.includes(role) && isPossible(state, kind),
  )
}
