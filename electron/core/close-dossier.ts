import { type Dossier, findDossier } from '../../db/tables/dossiers.ts'
import type { Happened } from '../common/dossiers/act-call.ts'
import type { DossierState } from '../common/dossiers/model.ts'
import type { LateExplanation } from '../common/lateness/model.ts'
import { type ClosingKind, needsExplanation } from '../common/lateness/rules.ts'
import type { Reply } from '../common/reply.ts'
import { dossierAsSeen, isDossierLate, type NewAction, takeAction, type Wanted } from './act-on-dossier.ts'
import { commit } from './commit.ts'
import type { Act } from './counter.ts'
import { explainLateAction } from './explain-late.ts'
import { done } from './outcome.ts'

type Refusal =
  | 'NOT_FOUND'
  | 'CHANGED_MEANWHILE'
  | 'NOT_POSSIBLE'
  | 'ROLE_CANNOT'
  | 'LATE_UNEXPLAINED'
  | 'CAUSE_UNKNOWN'
type Closing<K extends ClosingKind> = Extract<NewAction, { kind: K }>
type Closed<T> = { dossierId: string; version: number } & T

/**
 * The one way an act that closes a dossier changes it: as `actOnDossier`, and where it is late and nobody has said why,
 * `explanation` is written first, in the same transaction. Without one it is refused.
 */
export function closeDossier<K extends ClosingKind, T extends object = object, E extends string = never>(
  act: Act,
  kind: K,
  {
    explanation,
    happened,
    ...seenAs
  }: {
    dossierId: string
    version: number
    explanation?: LateExplanation | undefined
    happened?: Happened | undefined
  },
  want: (dossier: Dossier, state: DossierState) => Wanted<T, E, Closing<K>>,
): Reply<Closed<T>, Refusal | E> {
  return commit<Closed<T>, Refusal | E>(act, (journal) => {
    const seen = dossierAsSeen(act, seenAs)
    if (!seen.ok) return seen
    let { dossier, state } = seen.data
    // Late is what happened late, not what was recorded late.
    const isLateThen = isDossierLate({ now: happened?.at ?? act.now }, seen.data)
    if (explanation && needsExplanation(kind, state, isLateThen)) {
      const said = explainLateAction(act, dossier, state, explanation)
      if ('refused' in said) return said.refused
      const explained = takeAction(act, journal, { dossier, state }, said)
      if (!explained.ok) return explained
      dossier = findDossier(act.register, dossier.id)!
      state = explained.data
    }
    const wanted = want(dossier, state)
    if ('refused' in wanted) return wanted.refused
    const taken = takeAction<NewAction>(act, journal, { dossier, state }, wanted)
    if (!taken.ok) return taken
    return done({ dossierId: dossier.id, version: taken.data.version, ...(wanted.answer ?? ({} as T)) })
  })
}
