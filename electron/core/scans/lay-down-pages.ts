import { addPage, insertRun } from '../../../db/tables/scans.ts'
import type { ArrivedPage } from '../../../db/tables/scan-arrivals.ts'
import type { FileKind, ScanRun } from '../../common/scans/model.ts'
import { newId } from '../../common/uuid.ts'
import type { Act } from '../counter.ts'

/** A file that lies in the store, and its pages. */
export type StoredPages = { kind: FileKind; sha256: string; pages: readonly ArrivedPage[] }

/**
 * Lays the pages of stored files onto a dossier's desk, behind those that lie there, as one run. Inside the caller's
 * transaction. @returns how many pages
 */
export function layDownPages(
  { register, now, officer }: Act,
  dossierId: string,
  source: ScanRun['source'],
  files: readonly StoredPages[],
): number {
  const runId = newId(Date.parse(now))
  const pages = files.flatMap(({ kind, sha256, pages: own }) =>
    own.map((page, pageIndex) => ({ ...page, kind, sha256, pageIndex })),
  )
  if (pages.length === 0) return 0
  insertRun(register, {
    id: runId,
    dossierId,
    source,
    officerId: officer.id,
    startedAt: now,
    endedAt: now,
    fault: null,
  })
  for (const { blank, ...page } of pages) {
    addPage(register, {
      ...page,
      id: newId(Date.parse(now)),
      dossierId,
      runId,
      rotation: 0,
      blank: blank ? 1 : 0,
      addedAt: now,
      documentId: null,
      removedAt: null,
    })
  }
  return pages.length
}
