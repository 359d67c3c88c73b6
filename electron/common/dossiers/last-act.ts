import type { ActionKind, DossierAction } from './model.ts'
import { standingActions } from './standing-actions.ts'

type Of<K extends ActionKind> = Extract<DossierAction, { kind: K }>

/** The last act of a kind that still stands, or undefined. */
export function lastAct<K extends ActionKind>(actions: readonly DossierAction[], kind: K): Of<K> | undefined {
  return standingActions(actions).findLast((one): one is Of<K> => one.kind === kind)
}
