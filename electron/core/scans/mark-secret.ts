import { findDossier } from '../../../db/tables/dossiers.ts'
import { putExclusion, removeExclusion } from '../../../db/tables/scan-bench.ts'
import { currentDocuments } from '../../../db/tables/scans.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Marks a component as secret and not to be scanned, or lifts that. The reason stays on this PC. */
export const markSecret: UseCase<'scans.markSecret'> = (act, { dossierId, component, reason }) =>
  commit(act, (journal) => {
    const dossier = findDossier(act.register, dossierId)
    if (!dossier) return refuse('NOT_FOUND')
    const asked = dossier.facts.components.find((one) => one.code === component)
    if (!asked) return refuse('COMPONENT_UNKNOWN')
    if (reason !== null) {
      const scanned = currentDocuments(act.register, dossierId).some((one) => one.component === component)
      if (scanned) return refuse('COMPONENT_DONE')
      putExclusion(act.register, { dossierId, component, reason, officerId: act.officer.id, at: act.now })
    } else {
      removeExclusion(act.register, dossierId, component)
    }
    journal.record({
      noun: 'dossier',
      entityId: dossierId,
      verb: reason === null ? 'secret-lifted' : 'marked-secret',
      scope: 'local',
      payload: { dossierNo: dossier.dossierNo, component, reason },
    })
    return done({})
  })
