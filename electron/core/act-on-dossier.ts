import { getCalendar } from '../../db/tables/calendar.ts'
import { appendAction, type Dossier, findDossier } from '../../db/tables/dossiers.ts'
import { stepDueAt } from '../common/deadlines/step-due.ts'
import { ACTIONS } from '../common/dossiers/actions.ts'
import type { Happened } from '../common/dossiers/act-call.ts'
import type { ActionKind, DossierAction, DossierFacts, DossierState } from '../common/dossiers/model.ts'
import { isPossible, reduceDossier } from '../common/dossiers/rules.ts'
import { stepBegun } from '../common/dossiers/step-rules.ts'
import { type ClosingKind, isLate, needsExplanation } from '../common/lateness/rules.ts'
import { timedOf } from '../common/dossiers/timeliness.ts'
import type { Reply } from '../common/reply.ts'
import { newId } from '../common/uuid.ts'
import { actorUpstream } from './actor-upstream.ts'
import { certify } from './certify.ts'
import { commit, type Journal } from './commit.ts'
import type { Act } from './counter.ts'
import { done, refuse } from './outcome.ts'
import { actorOf } from './stand-ins.ts'
import { stepAfterWait } from './step-after-wait.ts'

type Refusal = 'NOT_FOUND' | 'CHANGED_MEANWHILE' | 'NOT_POSSIBLE' | 'ROLE_CANNOT'
type Own<A> = A extends DossierAction ? Omit<A, 'id' | 'at' | 'officer' | 'stepDueAt' | 'entered'> : never
/** An act without what every act has. */
export type NewAction = Own<DossierAction>
/* Acts that close a dossier have a way of their own (close-dossier.ts). */
type ClosingAction = Extract<NewAction, { kind: ClosingKind }>

export type Wanted<T extends object, E extends string, A = Exclude<NewAction, ClosingAction>> =
  | {
      action: A
      /** What the shared system reads of it, by the shapes of upstream.ts; nothing for local acts. */
      upstream?: Record<string, unknown>
      /** What the caller is told besides id and version. */
      answer?: T
      /** It happened before now, as the officer has said and `whenHappened` has allowed. */
      happened?: Happened
    }
  | { refused: ReturnType<typeof refuse<E>> }

/**
 * The one way an act changes a dossier: load, check that it is still as the officer saw it and that state and role
 * allow the act, append the action, bring the register's line in step, journal. The journal's payload holds the
 * action whole, so that replaying the journal gives the register again.
 */
export function actOnDossier<T extends object = object, E extends string = never>(
  act: Act,
  on: { dossierId: string; version: number },
  want: (dossier: Dossier, state: DossierState, journal: Journal) => Wanted<T, E>,
): Reply<{ dossierId: string; version: number } & T, Refusal | E> {
  return commit<{ dossierId: string; version: number } & T, Refusal | E>(act, (journal) => {
    const seen = dossierAsSeen(act, on)
    if (!seen.ok) return seen
    const { dossier, state } = seen.data
    const wanted = want(dossier, state, journal)
    if ('refused' in wanted) return wanted.refused
    const taken = takeAction(act, journal, { dossier, state }, wanted)
    if (!taken.ok) return taken
    return done({ dossierId: dossier.id, version: taken.data.version, ...(wanted.answer ?? ({} as T)) })
  })
}

type On = { dossier: Dossier; state: DossierState }
type Told<A extends NewAction = NewAction> = {
  action: A
  upstream?: Record<string, unknown>
  happened?: Happened
}
/* What else an act may be refused for: none closes a late dossier of which nobody has said why it is late. */
type LateRefusal<A extends NewAction> = A extends ClosingAction ? 'LATE_UNEXPLAINED' : never

/** The dossier, if it still is as the officer saw it. */
export function dossierAsSeen(
  { register }: Pick<Act, 'register'>,
  { dossierId, version }: { dossierId: string; version: number },
) {
  const dossier = findDossier(register, dossierId)
  const state = dossier && reduceDossier(dossier.actions)
  if (!dossier || !state) return refuse('NOT_FOUND')
  if (state.version !== version) return refuse('CHANGED_MEANWHILE')
  return done({ dossier, state })
}

/** Whether a dossier is late now (common/lateness/rules.ts). */
export function isDossierLate({ now }: Pick<Act, 'now'>, { dossier, state }: On): boolean {
  return isLate(timedOf(dossier.facts.receivedAt, dossier.actions, state), now)
}

/**
 * One action inside the transaction of whoever calls: checked, appended, journaled. Acts that belong together (result
 * and return of a procedure that is answered at once) are taken one after the other.
 * @returns the state it leads to
 */
export function takeAction<A extends NewAction>(
  act: Act,
  journal: Journal,
  on: On,
  wanted: Told<A>,
): Reply<DossierState, 'NOT_POSSIBLE' | 'ROLE_CANNOT' | LateRefusal<A>> {
  const { kind } = wanted.action
  if (!ACTIONS[kind].roles.includes(act.officer.role)) return refuse('ROLE_CANNOT')
  if (!isPossible(on.state, kind, actorOf(act))) return refuse('NOT_POSSIBLE', { status: on.state.status })
  if (needsExplanation(kind, on.state, isDossierLate({ now: wanted.happened?.at ?? act.now }, on)))
    return refuse('LATE_UNEXPLAINED' as LateRefusal<A>)
  return done(writeAction(act, journal, on, wanted))
}

/**
 * Writes an action without asking whose it is to take; who calls has asked.
 * @throws when the state does not allow it
 */
export function writeAction(act: Act, journal: Journal, { dossier, state }: On, wanted: Told): DossierState {
  const row = ACTIONS[wanted.action.kind]
  const { id, name, role } = act.officer
  const { happened } = wanted
  const bare = {
    id: newId(Date.parse(act.now)),
    at: happened?.at ?? act.now,
    officer: { id, name, role },
    ...(happened && { entered: { at: act.now, reason: happened.reason } }),
    ...wanted.action,
  } as DossierAction
  const action = withStepDue(act, dossier, state, bare)
  const after = reduceDossier([...dossier.actions, action])!
  appendAction(act.register, dossier.id, action, after)
  journal.record({
    noun: 'dossier',
    entityId: dossier.id,
    verb: row.verb,
    baseVersion: state.version,
    scope: scopeOf(action),
    payload: {
      dossierNo: dossier.dossierNo,
      actor: actorUpstream(act.officer),
      ...(happened && { happenedAt: happened.at }),
      ...wanted.upstream,
      action,
    },
  })
  certify(act, journal, dossier, state, after)
  return after
}

/** The act with the end of the step it begins, if it begins one, or of the one that goes on after a wait. */
export function withStepDue(
  { register, now }: Pick<Act, 'register' | 'now'>,
  { actions, facts }: { actions: readonly DossierAction[]; facts: DossierFacts },
  before: DossierState | null,
  action: DossierAction,
): DossierAction {
  const after = reduceDossier([...actions, action])!
  const calendar = getCalendar(register)
  const { unit } = facts.limit
  const goesOn = before && stepAfterWait(before, after, action, { now, unit, calendar })
  if (goesOn) return { ...action, stepDueAt: goesOn }
  const step = stepBegun(before, after)
  if (!step || step.days === 0) return action
  return {
    ...action,
    stepDueAt: stepDueAt(action.entered ? action.at : now, step.days, unit, calendar, after.dueAt),
  }
}

/* Taking back an act that was never told is not told either. */
function scopeOf(action: DossierAction): 'upstream' | 'local' {
  return ACTIONS[action.kind === 'undo' ? (action.undoneKind as ActionKind) : action.kind].scope
}
