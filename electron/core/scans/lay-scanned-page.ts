import { addPage, addPageBehind, findPages, type NewPage } from '../../../db/tables/scans.ts'
import type { Register } from '../../../db/engine/query.ts'
import type { RunningScan } from './running-scan.ts'
import { takeOffDesk } from './take-off-desk.ts'

/**
 * Lays a page that has just come onto the desk: at the end, or where its scan was asked for. So whatever stops the scan
 * finds every page in its place, and a page that is replaced goes in the transaction in which its replacement comes.
 * Inside the caller's transaction.
 */
export function layScannedPage(register: Register, { at }: Pick<RunningScan, 'at'>, page: NewPage): void {
  // Also a page that was taken off meanwhile still has its place.
  const behind = at && findPages(register, [at.pageId])?.[0]
  if (!behind) return addPage(register, page)
  addPageBehind(register, page, behind)
  if (at.replace && behind.documentId === null && behind.removedAt === null) {
    takeOffDesk(register, behind, page.addedAt)
  }
}
