import type { ScanPage } from '../../../electron/common/scans/model.ts'
import type { DeskComponent } from './desk-components.ts'

export type CoverGroup = { coverId: string; component: DeskComponent; pageIds: string[] }
type Page = Pick<ScanPage, 'id' | 'runId' | 'cover' | 'coverUsed' | 'blank'>

/**
 * The first cover sheet whose pages can go to its component now: those behind it up to the next cover sheet, of its own
 * run, or of the next one when it was the last of its run (a flatbed brings one page a run). A blank page right behind a
 * cover sheet is its back and stays where it is. Null: nothing to sort by.
 * @param refused cover sheets whose pages could not be sorted before: that would not change by trying
 */
export function nextCoverGroup(
  pages: readonly Page[],
  dossierNo: string,
  components: readonly DeskComponent[],
  refused: ReadonlySet<string> = new Set(),
): CoverGroup | null {
  for (const [index, page] of pages.entries()) {
    if (!page.cover || page.coverUsed || refused.has(page.id) || page.cover.dossierNo !== dossierNo) continue
    const component = components.find((one) => one.code === page.cover!.component)
    // What was taken over from another dossier is not mixed with new pages.
    if (!component || component.noScan || component.document?.reused) continue
    const next = pages[index + 1]
    const back = next?.blank && !next.cover && next.runId === page.runId
    const behind = pages.slice(index + (back ? 2 : 1))
    const run = behind[0]?.runId
    const end = behind.findIndex((one) => one.cover !== null || one.runId !== run)
    const pageIds = (end === -1 ? behind : behind.slice(0, end)).map(({ id }) => id)
    if (pageIds.length > 0) return { coverId: page.id, component, pageIds }
  }
  return null
}
