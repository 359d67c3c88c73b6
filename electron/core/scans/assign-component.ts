import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { lastTold } from '../../../db/tables/scan-bench.ts'
import {
  currentDocuments,
  endDocument,
  findPages,
  insertDocument,
  lastRevision,
  pagesOf,
  type ScanDocumentRow,
  type ScanPageRow,
  updatePage,
} from '../../../db/tables/scans.ts'
import type { ParsedOf } from '../../common/contract.ts'
import { DIGITISED } from '../../common/scans/bench-model.ts'
import { digitisedFile } from '../../common/scans/digitised-file.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { hasResult } from '../../common/scans/has-result.ts'
import { OTHER_PAPERS, RESULT } from '../../common/scans/model.ts'
import { newId } from '../../common/uuid.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { FileFault } from '../files/file-fault.ts'
import { refuseFileFault } from '../files/refuse-file-fault.ts'
import type { StoredFile } from '../files/file-store.ts'
import { done, refuse } from '../outcome.ts'
import { adjustmentOf } from './adjustment-of.ts'
import { assembleComponent } from './assemble-component.ts'
import { DocumentFault } from './document-fault.ts'
import { documentForm } from './document-forms.ts'
import { settleFacts } from './find-facts.ts'
import { toDocument } from './read-desk.ts'
import { whyNotScanned } from './why-not-scanned.ts'

type Input = ParsedOf<'scans.assign'>
type Plan = { dossier: Dossier; name: string; pages: ScanPageRow[]; current: ScanDocumentRow | undefined }

/**
 * Makes the PDF of a component, or of the result, out of the given pages, in place of its former revision. The file is on the disk
 * before the row that names it; a document that was replaced keeps its file, for it may be on its way upstream.
 */
export const assignComponent: UseCase<'scans.assign'> = async (act, input) => {
  const planned = plan(act, input)
  if ('ok' in planned) return planned
  await settleFacts(act.counter, planned.pages)
  // Looked at meanwhile, its pages may have been put straight.
  const settled = plan(act, input)
  if ('ok' in settled) return settled
  let file: StoredFile
  try {
    file = await act.files.put(await assemble(act, settled, input.component))
  } catch (error) {
    // Each file was proven when it was taken; one that is no document now is spoilt.
    return refuseFileFault(error instanceof DocumentFault ? new FileFault('FILE_DAMAGED', error) : error)
  }
  return commit(act, (journal) => {
    // While the document was made, somebody may have moved its pages.
    const still = plan(act, input)
    if ('ok' in still) return still
    const { dossier, name, pages, current } = still
    const { register, now } = act
    if (current?.sha256 === file.sha256 && samePages(act, current, input.pageIds)) {
      return done(toDocument(register, current, pagesOf(register, dossier.id)))
    }
    const row: ScanDocumentRow = {
      id: newId(Date.parse(now)),
      dossierId: dossier.id,
      component: input.component,
      revision: lastRevision(register, dossier.id, input.component) + 1,
      sha256: file.sha256,
      size: file.size,
      madeAt: now,
      officerId: act.officer.id,
      endedAt: null,
    }
    const told = lastTold(register, dossier.id, input.component)
    if (current) endDocument(register, current.id, now)
    insertDocument(register, row)
    const places = pages.map((page) => page.place).toSorted((a, b) => a - b)
    for (const [index, page] of pages.entries()) {
      updatePage(register, page.id, { documentId: row.id, place: places[index]! })
    }
    journal.record({
      noun: 'dossier',
      entityId: dossier.id,
      verb: input.component === RESULT ? 'result-scanned' : 'scanned',
      scope: 'upstream',
      payload: {
        dossierNo: dossier.dossierNo,
        actor: actorUpstream(act.officer),
        component: input.component,
        componentName: name,
        pages: pages.length,
        revision: row.revision,
        reuse: DIGITISED,
        // Also in place of one that was withdrawn: the shared system has heard nothing of that.
        ...(told !== null && { replaces: told }),
        files: [digitisedFile(dossier.facts, input.component, file)],
      },
    })
    return done(toDocument(register, row, pagesOf(register, dossier.id)))
  })
}

/** What is to be made, as the register stands now; or why it cannot be. */
function plan(act: Act, { dossierId, component, pageIds }: Input) {
  const dossier = findDossier(act.register, dossierId)
  const pages = findPages(act.register, pageIds)
  if (!dossier || !pages?.every((page) => page.dossierId === dossierId && page.removedAt === null)) {
    return refuse('NOT_FOUND')
  }
  const known =
    component === RESULT
      ? hasResult(dossier)
      : component === OTHER_PAPERS || dossier.facts.components.some(({ code }) => code === component)
  if (!known) return refuse('COMPONENT_UNKNOWN')
  if (whyNotScanned(act.register, dossier)(component)) return refuse('COMPONENT_NOT_SCANNED')
  const current = currentDocuments(act.register, dossierId).find(
    (document) => document.component === component,
  )
  if (pages.some((page) => page.documentId !== null && page.documentId !== current?.id)) {
    return refuse('PAGE_IN_DOCUMENT')
  }
  return { dossier, pages, current, name: documentName(dossier.facts, component) } satisfies Plan
}

function assemble(act: Act, { dossier, name, pages }: Plan, component: string): Promise<Buffer> {
  return assembleComponent(
    {
      pages: pages.map((page) => ({ ...page, fileSha: page.sha256, adjustment: adjustmentOf(page) })),
      form: documentForm(act.register, component),
      title: name,
      dossierNo: dossier.dossierNo,
      component,
      // Not the moment of the call: repeated, it gives the same bytes.
      at: pages
        .map((page) => page.addedAt)
        .toSorted()
        .at(-1)!,
    },
    (sha256) => act.files.get(sha256),
  )
}

function samePages(act: Act, document: ScanDocumentRow, pageIds: readonly string[]): boolean {
  const own = toDocument(act.register, document, pagesOf(act.register, document.dossierId)).pageIds
  return own.length === pageIds.length && own.every((id, index) => id === pageIds[index])
}
