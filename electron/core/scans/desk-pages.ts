import { findPages, type ScanPageRow } from '../../../db/tables/scans.ts'
import { refuse } from '../outcome.ts'
import type { Act } from '../counter.ts'

/** The pages, all there and of one dossier. */
export function deskPages(act: Act, ids: readonly string[]): ScanPageRow[] | undefined {
  const pages = findPages(act.register, ids)
  const whole = pages?.every((page) => page.removedAt === null && page.dossierId === pages[0]!.dossierId)
  return whole ? pages : undefined
}

/** The same, all of them pictures that are in no document yet; or why that is not so. */
export function loosePictures(act: Act, ids: readonly string[]) {
  const pages = deskPages(act, ids)
  if (!pages) return refuse('NOT_FOUND')
  if (pages.some((page) => page.documentId !== null)) return refuse('PAGE_IN_DOCUMENT')
  if (pages.some((page) => page.kind === 'pdf')) return refuse('PAGE_NOT_PICTURE')
  return pages
}
