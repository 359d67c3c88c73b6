import { findDossier } from '../../../db/tables/dossiers.ts'
import { endDocument, findDocument } from '../../../db/tables/scans.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/**
 * Takes a component's document back, as when its pages were given to the wrong component. The pages lie on the desk
 * again; the file stays in the store, since the shared system may have been told of it.
 */
export const withdrawDocument: UseCase<'scans.withdraw'> = (act, { documentId }) =>
  commit(act, (journal) => {
    const document = findDocument(act.register, documentId)
    const dossier = document && findDossier(act.register, document.dossierId)
    if (!dossier || document.endedAt !== null) return refuse('NOT_FOUND')
    endDocument(act.register, documentId, act.now)
    const { component, revision, sha256 } = document
    journal.record({
      noun: 'dossier',
      entityId: dossier.id,
      verb: 'scan-withdrawn',
      scope: 'local',
      payload: {
        dossierNo: dossier.dossierNo,
        component,
        componentName: documentName(dossier.facts, component),
        revision,
        sha256,
      },
    })
    return done({})
  })
