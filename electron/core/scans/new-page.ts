import type { NewPage } from '../../../db/tables/scans.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

/** What is known of a page when its file lies in the store. */
type Stored = Pick<NewPage, 'kind' | 'sha256' | 'width' | 'height' | 'dpi'> & {
  /** Which page of its file, from 0; a picture has but one. */
  pageIndex?: number
  blank?: boolean
}

/** A page as it comes onto a desk: upright, in no document, touched by nobody. */
export function newPage(
  { kind, sha256, width, height, dpi, pageIndex = 0, blank = false }: Stored,
  { dossierId, runId }: { dossierId: string; runId: string },
  now: Instant,
): NewPage {
  return {
    id: newId(Date.parse(now)),
    dossierId,
    runId,
    sha256,
    kind,
    pageIndex,
    rotation: 0,
    width,
    height,
    dpi,
    blank: blank ? 1 : 0,
    addedAt: now,
    documentId: null,
    removedAt: null,
  }
}
