import type { Happened } from './act-call.ts'
import { ACTIONS } from './actions.ts'
import type { ActionKind, DossierAction } from './model.ts'
import { standingActions } from './standing-actions.ts'
import type { Instant } from '../time/model.ts'

/* Paper is often quicker than the register. What happened on paper may be recorded later, with the moment it happened and
   the reason. An act's `at` is that moment: a promise is measured by when it was kept (NgayKetThucXuLy against NgayHenTra,
   QĐ 766/QĐ-TTg) and not by when somebody came to type it. The moment of typing stays in `entered`, and in the header of the
   journal. Lists and reports say how many acts were recorded late. */

/** The acts that may be recorded after they happened. */
export const DATED_ACTS = [
  'hand-over',
  'mark-ready',
  'approve',
  'sign-off',
  'return',
] as const satisfies ActionKind[]

/** Whether the act may be recorded after it happened. */
export function isDated(kind: string): boolean {
  return (DATED_ACTS as readonly string[]).includes(kind)
}

/**
 * The first moment at which a next step can have happened: what the dossier had come to before has happened by then.
 * Acts that leave it where it was (a call, a correction) have no say.
 */
export function earliestNext(receivedAt: Instant, actions: readonly DossierAction[]): Instant {
  const steps = standingActions(actions).filter(({ kind }) => kind !== 'receive' && ACTIONS[kind].to !== null)
  return steps.reduce((latest, { at }) => (at > latest ? at : latest), receivedAt)
}

/**
 * The moment an act is said to have happened at, or what is wrong with it. It is said to the minute: within the minute of
 * the step before, it is right after that one.
 */
export function happenedAt(
  { at }: Pick<Happened, 'at'>,
  receivedAt: Instant,
  actions: readonly DossierAction[],
  now: Instant,
): { at: Instant } | { fault: 'HAPPENED_TOO_EARLY' | 'HAPPENED_NOT_YET' } {
  if (at > now) return { fault: 'HAPPENED_NOT_YET' }
  const earliest = earliestNext(receivedAt, actions)
  if (at >= earliest) return { at }
  const minute = (moment: Instant) => moment.slice(0, 'yyyy-mm-ddThh:mm'.length)
  return minute(at) === minute(earliest) ? { at: earliest } : { fault: 'HAPPENED_TOO_EARLY' }
}

/** An act with both its times. */
export type RecordedLate = DossierAction & { entered: NonNullable<DossierAction['entered']> }

/** The acts of a dossier that were recorded after they happened, and still stand. */
export function recordedLate(actions: readonly DossierAction[]): RecordedLate[] {
  return standingActions(actions).filter((one): one is RecordedLate => one.entered !== undefined)
}
