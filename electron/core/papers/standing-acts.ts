import type { ActionKind, DossierAction } from '../../common/dossiers/model.ts'

type Of<K extends ActionKind> = Extract<DossierAction, { kind: K }>

/** The acts of a dossier that still stand: neither taken back nor the taking back itself. */
export function standingActs(actions: readonly DossierAction[]): DossierAction[] {
  const undone = new Set(actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : [])))
  return actions.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

/** The last standing act of a kind, or undefined. */
export function lastAct<K extends ActionKind>(actions: readonly DossierAction[], kind: K): Of<K> | undefined {
  return standingActs(actions).findLast((one): one is Of<K> => one.kind === kind)
}
