import type { ScanPage } from '../../../electron/common/scans/model.ts'

/* Which pages the next key or button is for. While the desk has pages at least one is selected, the current one, which
   the preview shows; so what will happen is always visible. Pages of the scan just made select themselves: what lay in
   the feeder together mostly is one paper, and one key press puts it where it belongs. */

/** Selected pages, the one in the preview, and where a range began. */
export type Selection = {
  ids: readonly string[]
  current: string | null
  anchor: string | null
  /** A run whose further pages are not selected any more: the officer has chosen something else meanwhile. */
  leftRun: string | null
}

export const NOTHING: Selection = { ids: [], current: null, anchor: null, leftRun: null }

type Page = Pick<ScanPage, 'id' | 'runId'>
type How = 'only' | 'toggle' | 'range'

/** The selection after a click or a step of the arrow keys on a page. */
export function choose(was: Selection, pages: readonly Page[], id: string, how: How): Selection {
  const page = pages.find((one) => one.id === id)
  if (!page) return was
  const leftRun = newestRun(pages)
  if (how === 'range' && was.anchor !== null) {
    const ends = [was.anchor, id].map((end) => pages.findIndex((one) => one.id === end)).sort((a, b) => a - b)
    const ids = pages.slice(Math.max(0, ends[0]!), ends[1]! + 1).map((one) => one.id)
    return { ids, current: id, anchor: was.anchor, leftRun }
  }
  if (how === 'toggle') {
    const without = was.ids.filter((one) => one !== id)
    if (without.length === was.ids.length) return { ids: [...was.ids, id], current: id, anchor: id, leftRun }
    if (without.length === 0) return was
    return { ids: without, current: without.at(-1)!, anchor: without.at(-1)!, leftRun }
  }
  return { ids: [id], current: id, anchor: id, leftRun }
}

/* Ids of runs rise with time; the pages of the newest need not lie at the end. */
function newestRun(pages: readonly Page[]): string | null {
  return pages.reduce<string | null>(
    (newest, { runId }) => (newest !== null && newest > runId ? newest : runId),
    null,
  )
}

export function chooseAll(was: Selection, pages: readonly Page[]): Selection {
  return { ...was, ids: pages.map((page) => page.id), leftRun: newestRun(pages) }
}

/**
 * The selection after the desk was read again: pages that are gone leave it (a neighbour takes over), pages that came
 * are selected, as long as the officer has not chosen others during their run.
 * @param before the desk as it was, null on the first reading
 */
export function settle(was: Selection, before: readonly Page[] | null, now: readonly Page[]): Selection {
  const first = now[0]
  if (!first) return { ...NOTHING, leftRun: was.leftRun }
  if (before === null) return { ...NOTHING, ids: [first.id], current: first.id, anchor: first.id }
  const here = new Set(now.map((page) => page.id))
  const known = new Set(before.map((page) => page.id))
  const came = now.filter((page) => !known.has(page.id) && page.runId !== was.leftRun)
  if (came.length > 0) {
    const runs = new Map(now.map((page) => [page.id, page.runId]))
    const sameRun = was.ids.length > 0 && was.ids.every((id) => runs.get(id) === came[0]!.runId)
    const wasFollowing = sameRun && before.length > 0
    const ids = [...(wasFollowing ? was.ids : []), ...came.map((page) => page.id)]
    // One page at a time: the scanner is running, and the newest is looked at. Many at once: from the beginning.
    const current = wasFollowing ? came.at(-1)!.id : came[0]!.id
    return { ids, current, anchor: ids[0]!, leftRun: null }
  }
  const ids = was.ids.filter((id) => here.has(id))
  if (ids.length > 0) {
    const current = was.current !== null && here.has(was.current) ? was.current : ids[0]!
    return {
      ...was,
      ids,
      current,
      anchor: was.anchor !== null && here.has(was.anchor) ? was.anchor : current,
    }
  }
  const place = before.findIndex((page) => page.id === was.current)
  const after = before.slice(Math.max(0, place)).find((page) => here.has(page.id))
  const next = after?.id ?? now.at(-1)!.id
  return { ...was, ids: [next], current: next, anchor: next }
}
