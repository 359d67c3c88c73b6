import type { ActionKind, DossierAction } from '../../../electron/common/dossiers/model.ts'
import type { ShownDossier } from './acts.ts'

type Of<K extends ActionKind> = Extract<DossierAction, { kind: K }>

/** The acts of a dossier as its history tells them, oldest first; what was taken back is left out. */
export function toldActs({ timeline }: Pick<ShownDossier, 'timeline'>): DossierAction[] {
  const acts = timeline.flatMap(({ details }) => (details.action ? [details.action as DossierAction] : []))
  const undone = new Set(acts.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : [])))
  return acts.filter((one) => one.kind !== 'undo' && !undone.has(one.id))
}

type Refusal = Of<'mark-ready' | 'approve' | 'sign-off'>

/** The act that gave the dossier's refusal its number, if it was refused: signed, or final at once. */
export function lastRefusal(dossier: ShownDossier): Refusal | undefined {
  return toldActs(dossier).findLast((one): one is Refusal => 'refusalNo' in one && one.refusalNo !== null)
}

/** The latest act of a kind. */
export function lastTold<K extends ActionKind>(dossier: ShownDossier, kind: K): Of<K> | undefined {
  return toldActs(dossier).findLast((one): one is Of<K> => one.kind === kind)
}
