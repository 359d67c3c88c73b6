import type { ActionKind } from '../../../electron/common/dossiers/model.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'

/**
 * The values of an act's form on one dossier: what was left there before, else `initial`.
 * @returns the values, a setter for some of them, and `forget` for when the act is done
 */
export function useActionDraft<T extends Record<string, unknown>>(
  dossierId: string,
  kind: ActionKind,
  initial: T,
) {
  const { values, set, forget } = useKeptDraft('dossier-act', { dossierId, kind }, initial)
  return [values, set, forget] as const
}
