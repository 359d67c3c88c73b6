import type { ScanPage } from '../../../electron/common/scans/model.ts'
import type { DeskComponent } from './desk-components.ts'

export type CoverGroup = { coverId: string; component: DeskComponent; pageIds: string[] }
type Page = Pick<ScanPage, 'id' | 'runId' | 'cover' | 'coverUsed'>

/**
 * The first cover sheet whose pages can go to its component now: those behind it up to the next cover sheet, of its own
 * run, or of the next one when it was the last of its run (a flatbed brings one page a run). Null: nothing to sort by.
 */
export function nextCoverGroup(
  pages: readonly Page[],
  dossierNo: string,
  components: readonly DeskComponent[],
): CoverGroup | null {
  for (const [index, page] of pages.entries()) {
    if (!page.cover || page.coverUsed || page.cover.dossierNo !== dossierNo) continue
    const component = components.find((one) => one.code === page.cover!.component)
    // What was taken over from another dossier is not mixed with new pages.
    if (!component || component.noScan || component.document?.reused) continue
    const behind = pages.slice(index + 1)
    const run = behind[0]?.runId
    const end = behind.findIndex((one) => one.cover !== null || one.runId !== run)
    const pageIds = (end === -1 ? behind : behind.slice(0, end)).map(({ id }) => id)
    if (pageIds.length > 0) return { coverId: page.id, component, pageIds }
  }
  return null
}
