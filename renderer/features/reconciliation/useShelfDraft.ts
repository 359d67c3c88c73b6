import { useKeptDraft } from '../../app/kept-draft.ts'

/**
 * The slips scanned in the shelf check that is under way, newest first. Each scan is kept: after a power failure the check
 * goes on where it was.
 */
export function useShelfDraft() {
  const { values, set, forget } = useKeptDraft('shelf-check', {}, { ids: [] as readonly string[] })
  return {
    scanned: values.ids,
    // A scanner does not wait until a slip has been looked up: what stands there by then is what is added to.
    add: (id: string) => set(({ ids }) => ({ ids: ids.includes(id) ? ids : [id, ...ids] })),
    takeBack: () => set(({ ids }) => ({ ids: ids.slice(1) })),
    forget,
  }
}
