import { useKeptDraft } from '../../app/kept-draft.ts'

/**
 * The slips scanned in the shelf check that is under way, newest first. Each scan is kept: after a power failure the check
 * goes on where it was.
 */
export function useShelfDraft() {
  const { values, set, forget } = useKeptDraft('shelf-check', {}, { ids: [] as readonly string[] })
  return { scanned: values.ids, put: (ids: readonly string[]) => set({ ids }), forget }
}
