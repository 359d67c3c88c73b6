import type { OutputOf } from '../../../electron/common/contract.ts'
import type { ActionKind } from '../../../electron/common/dossiers/model.ts'
import type { IconName } from '../../ui/Icon.tsx'

/** What the page knows about its dossier. */
export type ShownDossier = OutputOf<'dossiers.get'>

type Look = { icon: IconName; keys: string }

/** The acts that have a form here; taking in has a screen of its own. Keys are unique within a role. */
export const ACTS: Record<Exclude<ActionKind, 'receive'>, Look> = {
  'mark-ready': { icon: 'check', keys: 'Ctrl+1' },
  return: { icon: 'person', keys: 'Ctrl+1' },
  'sign-off': { icon: 'sign', keys: 'Ctrl+1' },
  'sign-apology': { icon: 'sign', keys: 'Ctrl+2' },
  'hand-over': { icon: 'forward', keys: 'Ctrl+3' },
  notify: { icon: 'phone', keys: 'Ctrl+4' },
  'draft-apology': { icon: 'edit', keys: 'Ctrl+5' },
  escalate: { icon: 'warning', keys: 'Ctrl+6' },
  'send-back': { icon: 'undo', keys: 'Ctrl+7' },
  'decline-apology': { icon: 'undo', keys: 'Ctrl+8' },
}
export type Act = keyof typeof ACTS

/** Acts that are refusals of somebody's work, never the thing the page proposes. */
const SECONDARY: ReadonlySet<Act> = new Set(['send-back', 'decline-apology'])

/** What can be done now, the most likely first. */
export function actsOf(
  { possible, state }: ShownDossier,
  now: { apologyDue: boolean; late: boolean },
): Act[] {
  const rank = (act: Act) => {
    if (act === 'draft-apology' && now.apologyDue) return -1
    if (act === 'escalate') return now.late ? -2 : 20
    if (act === 'notify' && state.status === 'ready' && !state.notified) return -1
    return SECONDARY.has(act) ? 10 : 0
  }
  return (Object.keys(ACTS) as Act[])
    .filter((act) => possible.includes(act))
    .toSorted((a, b) => rank(a) - rank(b))
}
