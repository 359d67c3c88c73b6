import { appendAction, findDossier } from '../../../db/tables/dossiers.ts'
import { countOpenOfImport, endImport, findImport, openOfImport } from '../../../db/tables/imports.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { isPossible, reduceDossier } from '../../common/dossiers/rules.ts'
import { MAX_BATCH } from '../../common/imports/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/**
 * Takes an import back as long as nothing was done with any of its dossiers: each is void from then on, its history
 * stays, and its code may come in again. Some hundred at a time, each time in one transaction.
 */
export const undoImport: UseCase<'imports.undo'> = (act, { importId, reason }) =>
  commit(act, (journal) => {
    const { register, now } = act
    if (!findImport(register, importId)) return refuse('NOT_FOUND')
    if (openOfImport(register, importId, { touched: true, limit: 1 }).length > 0) return refuse('TOUCHED')
    const ids = openOfImport(register, importId, { touched: false, limit: MAX_BATCH })
    endImport(register, importId, now)
    for (const id of ids) voidDossier(act, journal, id, reason)
    journal.record({
      noun: 'import',
      entityId: importId,
      verb: 'import-undone',
      scope: 'local',
      payload: { reason, voided: ids.length },
    })
    return done({ voided: ids.length, left: countOpenOfImport(register, importId) })
  })

/* Not through actOnDossier: an administrator takes nothing in and voids nothing, but undoes the import as a whole. */
function voidDossier({ register, officer, now }: Act, journal: Journal, id: string, reason: string): void {
  const dossier = findDossier(register, id)!
  const before = reduceDossier(dossier.actions)!
  if (!isPossible(before, 'void')) throw new Error(`an imported dossier cannot be void in ${before.status}`)
  const action: DossierAction = {
    id: newId(Date.parse(now)),
    at: now,
    officer: { id: officer.id, name: officer.name, role: officer.role },
    kind: 'void',
    reason,
    freesNumber: true,
  }
  appendAction(register, id, action, reduceDossier([...dossier.actions, action])!)
  journal.record({
    noun: 'dossier',
    entityId: id,
    verb: ACTIONS.void.verb,
    scope: ACTIONS.void.scope,
    baseVersion: before.version,
    payload: {
      dossierNo: dossier.dossierNo,
      actor: { name: officer.name.slice(0, 50), title: officer.title },
      reason,
      action,
    },
  })
}
