import type { DossierAction } from './model.ts'

/** The acts that still stand: one that was taken back has never been, nor has what took it back. */
export function standingActions(actions: readonly DossierAction[]): DossierAction[] {
  const undone = new Set(actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : [])))
  return actions.filter((one) => one.kind !== 'undo' && !undone.has(one.id))
}
