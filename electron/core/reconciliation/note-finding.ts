import { putNote } from '../../../db/tables/reconciliation.ts'
import { dossierAsSeen } from '../act-on-dossier.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Why a finding is as it is: kept beside the dossier and told in its history. */
export const noteFinding: UseCase<'reconciliation.note'> = (act, { dossierId, version, finding, text }) =>
  commit(act, (journal) => {
    const seen = dossierAsSeen(act, { dossierId, version })
    if (!seen.ok) return seen
    const { officer, now } = act
    putNote(act.register, { dossierId, finding, version, text, officerName: officer.name, at: now })
    journal.record({
      noun: 'reconciliation',
      entityId: dossierId,
      verb: 'finding-noted',
      scope: 'local',
      payload: { dossierNo: seen.data.dossier.dossierNo, finding, version, text },
    })
    return done({})
  })
