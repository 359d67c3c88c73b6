import { parseOnce } from '../../../db/engine/parse-once.ts'
import type { Register } from '../../../db/engine/query.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { currentFile } from '../../../db/tables/ocr.ts'
import {
  currentDocuments,
  findDocument,
  findPages,
  lastRunOf,
  pagesOf,
  type ScanDocumentRow,
  type ScanPageRow,
} from '../../../db/tables/scans.ts'
import { CoverSheet } from '../../common/scans/bench-model.ts'
import { DEFAULT_FORM, PageFacts } from '../../common/scans/adjust-model.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { hasResult } from '../../common/scans/has-result.ts'
import { RESULT, type ScanDocument, type ScanPage, type ScanRun } from '../../common/scans/model.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { refuseFileFault } from '../files/refuse-file-fault.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { adjustmentOf } from './adjustment-of.ts'
import { assembleComponent } from './assemble-component.ts'
import { pictures } from './pictures.ts'
import { reusedDocument } from './reused-document.ts'
import { runningScan, unnotedEnd } from './running-scan.ts'
import { whyNotScanned } from './why-not-scanned.ts'

/** All that lies on the scan desk of a dossier. */
export const readDesk: UseCase<'scans.desk'> = (act, { dossierId }) => {
  const dossier = findDossier(act.register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const running = runningScan(act.counter)
  const pages = pagesOf(act.register, dossierId)
  const noScan = whyNotScanned(act.register, dossier)
  const documents = currentDocuments(act.register, dossierId)
  // A result whose act was taken back since is still there to be seen and withdrawn.
  const result = hasResult(dossier) || documents.some(({ component }) => component === RESULT)
  const parts = [
    ...dossier.facts.components,
    ...(result ? [{ code: RESULT, name: documentName(dossier.facts, RESULT) }] : []),
  ]
  return done({
    pages: pages.map(toPage),
    documents: documents.map((row) => toDocument(act.register, row, pages)),
    components: parts.map(({ code, name }) => ({
      code,
      name,
      noScan: noScan(code),
    })),
    lastRun: lastRun(act, dossierId),
    running:
      running?.dossierId === dossierId
        ? { runId: running.runId, page: running.page, percent: running.percent }
        : null,
  })
}

/** One page to look at. */
export const readPicture: UseCase<'scans.picture'> = async (act, { pageId, size, whole }) => {
  const page = findPages(act.register, [pageId])?.[0]
  if (!page) return refuse('NOT_FOUND')
  try {
    const file = await act.files.get(page.sha256)
    if (page.kind === 'pdf') {
      const about = { title: '', dossierNo: '', component: '', at: page.addedAt, form: DEFAULT_FORM }
      const pages = [{ ...page, fileSha: page.sha256, adjustment: adjustmentOf(page) }]
      const bytes = alone(await assembleComponent({ pages, ...about }, async () => file))
      return done({ mime: 'application/pdf', bytes })
    }
    const view = { ...adjustmentOf(page), rotation: page.rotation, ...(whole && { crop: null }) }
    const bytes = alone(await pictures.showPage(file, view, size))
    return done({ mime: size === 'thumb' ? 'image/webp' : 'image/jpeg', bytes })
  } catch (error) {
    return refuseFileFault(error)
  }
}

/** The PDF of a component, also of a revision that was replaced. */
export const readDocument: UseCase<'scans.document'> = async (act, { documentId }) => {
  const document = findDocument(act.register, documentId)
  if (!document) return refuse('NOT_FOUND')
  noteView(act, { how: 'opened', what: 'dossier', subject: document.dossierId })
  try {
    return done({ pdf: alone(await act.files.get(currentFile(act.register, document))) })
  } catch (error) {
    return refuseFileFault(error)
  }
}

/** Bytes with memory of their own: a small Buffer shares Node's pool, which must not travel to the window with it. */
function alone(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

/** A document as the screen knows it, with its pages out of those of the dossier. */
export function toDocument(
  register: Register,
  row: ScanDocumentRow & { reusedFrom?: string | null; signedSha256?: string | null },
  pages: readonly ScanPageRow[],
): ScanDocument {
  const { id, component, revision, sha256, size, madeAt, reusedFrom } = row
  const pageIds = pages.filter((page) => page.documentId === id).map((page) => page.id)
  const reused = reusedFrom ? reusedDocument(register, reusedFrom) : null
  return { id, component, revision, sha256, size, pageIds, madeAt, signed: row.signedSha256 != null, reused }
}

function toPage(row: ScanPageRow): ScanPage {
  const { id, runId, kind, rotation, width, height, dpi, documentId } = row
  const facts = row.facts === null ? null : parseOnce(PageFacts, row.facts)
  const page = { id, runId, kind, rotation, width, height, dpi, documentId, blank: row.blank === 1, facts }
  return { ...page, ...adjustmentOf(row), ...benchOf(row) }
}

function benchOf(row: ScanPageRow): Pick<ScanPage, 'stack' | 'cover' | 'coverUnread' | 'coverUsed'> {
  return {
    stack: row.stack ?? row.runId,
    cover: row.cover === null ? null : parseOnce(CoverSheet, row.cover),
    coverUnread: row.coverTried === 0,
    coverUsed: row.coverUsed === 1,
  }
}

function lastRun(act: Act, dossierId: string): ScanRun | null {
  const row = lastRunOf(act.register, dossierId)
  if (!row) return null
  const { id, source, startedAt, endedAt, fault, pages } = row
  // Neither ended nor running: the program ended in the middle of it.
  const lost = endedAt === null && runningScan(act.counter)?.runId !== id
  const unnoted = unnotedEnd(act.counter)
  if (lost && unnoted?.runId === id)
    return { id, source, startedAt, endedAt: unnoted.at, fault: unnoted.fault, pages }
  return { id, source, startedAt, endedAt, fault: lost ? 'SCAN_INTERRUPTED' : fault, pages }
}
