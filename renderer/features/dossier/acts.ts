import type { OutputOf } from '../../../electron/common/contract.ts'
import type { ActionKind } from '../../../electron/common/dossiers/model.ts'
import { counterNow } from '../../app/session.ts'
import type { IconName } from '../../ui/Icon.tsx'

/** What the page knows about its dossier. */
export type ShownDossier = OutputOf<'dossiers.get'>

/** `Ctrl+1` on the page; a single letter: inside the list of further acts. */
type Look = { icon: IconName; keys: string }

/** Opens the list of further acts. */
export const FURTHER_KEYS = 'Ctrl+9'

/**
 * The acts that have a form here; taking in has a screen of its own. Keys are unique within a role and a state, letters
 * everywhere (acts.test.ts).
 */
export const ACTS = {
  'mark-ready': { icon: 'check', keys: 'Ctrl+1' },
  return: { icon: 'person', keys: 'Ctrl+1' },
  approve: { icon: 'sign', keys: 'Ctrl+1' },
  'sign-off': { icon: 'sign', keys: 'Ctrl+1' },
  'receive-supplement': { icon: 'check', keys: 'Ctrl+1' },
  'come-back': { icon: 'check', keys: 'Ctrl+1' },
  'obligation-met': { icon: 'check', keys: 'Ctrl+1' },
  'ask-supplement': { icon: 'file', keys: 'Ctrl+2' },
  'sign-apology': { icon: 'sign', keys: 'Ctrl+2' },
  'hand-over': { icon: 'forward', keys: 'Ctrl+3' },
  'decline-hand-over': { icon: 'undo', keys: 'N' },
  notify: { icon: 'phone', keys: 'Ctrl+4' },
  'draft-apology': { icon: 'edit', keys: 'Ctrl+5' },
  escalate: { icon: 'warning', keys: 'Ctrl+6' },
  'explain-late': { icon: 'edit', keys: 'Q' },
  'confirm-late': { icon: 'sign', keys: 'X' },
  'decline-late': { icon: 'undo', keys: 'Y' },
  'send-back': { icon: 'undo', keys: 'Ctrl+7' },
  'decline-apology': { icon: 'undo', keys: 'Ctrl+8' },
  'hand-upward': { icon: 'up', keys: 'L' },
  'ask-obligation': { icon: 'file', keys: 'T' },
  'allow-supplement': { icon: 'sign', keys: 'B' },
  'post-came-back': { icon: 'back', keys: 'P' },
  archive: { icon: 'folder', keys: 'K' },
  keep: { icon: 'check', keys: 'Ctrl+1' },
  move: { icon: 'forward', keys: 'G' },
  withdraw: { icon: 'back', keys: 'R' },
  stop: { icon: 'cross', keys: 'D' },
  correct: { icon: 'edit', keys: 'S' },
  void: { icon: 'remove', keys: 'H' },
} satisfies Partial<Record<ActionKind, Look>>
export type Act = keyof typeof ACTS

/** Acts that the dossier can do without, most of the time: when their moment has come. Of those with a letter it never does, but where it stands here. */
const AT_THEIR_TIME: Partial<Record<Act, (dossier: ShownDossier) => boolean>> = {
  // NĐ 309/2026 Đ18.2: handed over the same working day.
  'hand-over': ({ state }) => state.status === 'received' && !state.assignee,
  'draft-apology': (dossier) => dossier.apologyDue,
  escalate: (dossier) => dossier.remaining?.late === true,
  'explain-late': () => false,
  'confirm-late': () => true,
  'decline-late': () => false,
  notify: ({ state }) => state.status === 'ready' && !state.notified,
  stop: ({ state: { supplements } }) => supplements.answerBy !== null && supplements.answerBy < counterNow(),
  // Declined the first time.
  move: ({ custody }) => custody?.declined != null,
  'ask-supplement': () => false,
  'send-back': () => false,
  'decline-apology': () => false,
}

/** Whether the act is what the dossier waits for. */
export function isNext(act: Act, dossier: ShownDossier): boolean {
  return AT_THEIR_TIME[act]?.(dossier) ?? !hasLetter(act)
}

/** What can be done now, or is stopped only by a rule that its form names: first what its time has come for, then the straight road, then the rest. */
export function actsOf(dossier: ShownDossier): Act[] {
  const rank = (act: Act) => (!isNext(act, dossier) ? 2 : act in AT_THEIR_TIME ? 0 : 1)
  return (Object.keys(ACTS) as Act[])
    .filter((act) => dossier.possible.includes(act) || dossier.stopped.includes(act))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Acts that are seldom wanted stand in a list under their letter; on the page as well once `isNext` says so. */
export function hasLetter(act: Act): boolean {
  return ACTS[act].keys.length === 1
}
