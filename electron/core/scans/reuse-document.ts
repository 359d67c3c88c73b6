import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { documentsOfPerson, lastTold } from '../../../db/tables/scan-bench.ts'
import { currentDocuments, insertDocument, lastRevision, pagesOf } from '../../../db/tables/scans.ts'
import { REUSED } from '../../common/scans/bench-model.ts'
import { digitisedFile } from '../../common/scans/digitised-file.ts'
import { newId } from '../../common/uuid.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { toDocument } from './read-desk.ts'
import { whyNotScanned } from './why-not-scanned.ts'

/* A dossier that came to nothing proves nothing of its papers. */
const UNFIT = new Set(['withdrawn', 'refused', 'stopped', 'void'])

/** What was digitised before for the same person and can stand for a component of this dossier. */
export const listReusable: UseCase<'scans.reusable'> = (act, { dossierId }) => {
  const dossier = findDossier(act.register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const taken = new Set(currentDocuments(act.register, dossierId).map((one) => one.component))
  const noScan = whyNotScanned(act.register, dossier)
  const offers = dossier.facts.components.flatMap(({ code, notNeeded }) => {
    if (taken.has(code) || notNeeded || noScan(code)) return []
    const newest = fitting(act, dossier).find((one) => one.component === code)
    if (!newest) return []
    const { documentId, dossierNo, madeAt } = newest
    return [{ component: code, documentId, dossierNo, madeAt, tag: REUSED as 2 }]
  })
  return done({ offers })
}

/** Takes a document of another dossier over: its file is named once more, not copied. */
export const reuseDocument: UseCase<'scans.reuse'> = (act, { dossierId, component, documentId }) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const dossier = findDossier(register, dossierId)
    if (!dossier) return refuse('NOT_FOUND')
    const asked = dossier.facts.components.find((one) => one.code === component)
    if (!asked) return refuse('COMPONENT_UNKNOWN')
    if (whyNotScanned(register, dossier)(component)) return refuse('COMPONENT_NOT_SCANNED')
    if (currentDocuments(register, dossierId).some((one) => one.component === component)) {
      return refuse('COMPONENT_DONE')
    }
    const source = fitting(act, dossier).find((one) => one.documentId === documentId)
    if (!source || source.component !== component) return refuse('NOT_REUSABLE')
    const row = {
      id: newId(Date.parse(now)),
      dossierId,
      component,
      revision: lastRevision(register, dossierId, component) + 1,
      sha256: source.sha256,
      size: source.size,
      madeAt: now,
      officerId: officer.id,
      endedAt: null,
      signedSha256: source.signedSha256,
      // Always the one that was scanned, over however many dossiers it has gone.
      reusedFrom: source.reusedFrom ?? source.documentId,
    }
    const told = lastTold(register, dossierId, component)
    insertDocument(register, row)
    journal.record({
      noun: 'dossier',
      entityId: dossierId,
      verb: 'scanned',
      scope: 'upstream',
      payload: {
        dossierNo: dossier.dossierNo,
        actor: actorUpstream(officer),
        component,
        componentName: asked.name,
        revision: row.revision,
        reuse: REUSED,
        reusedFrom: source.dossierNo,
        ...(told !== null && { replaces: told }),
        files: [
          digitisedFile(dossier.facts, component, {
            sha256: source.signedSha256 ?? source.sha256,
            size: source.signedSize ?? source.size,
          }),
        ],
      },
    })
    return done(toDocument(register, row, pagesOf(register, dossierId)))
  })

function fitting(act: Act, { id, facts }: Dossier) {
  const { idNumber } = facts.applicant
  if (!idNumber) return []
  return documentsOfPerson(act.register, idNumber, id).filter((one) => !UNFIT.has(one.status))
}
