import { addPage, insertRun } from '../../../db/tables/scans.ts'
import type { StoredPages } from '../../../db/tables/scan-arrivals.ts'
import type { ScanRun } from '../../common/scans/model.ts'
import { newId } from '../../common/uuid.ts'
import type { Act } from '../counter.ts'
import { newPage } from './new-page.ts'

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
  for (const page of pages) addPage(register, newPage(page, { dossierId, runId }, now))
  return pages.length
}
