import { findDossier } from '../../../db/tables/dossiers.ts'
import { countOpenOfImport, endImport, findImport, openOfImport } from '../../../db/tables/imports.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { MAX_BATCH } from '../../common/imports/model.ts'
import { writeAction } from '../act-on-dossier.ts'
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

/* Not by `takeAction`: an administrator takes nothing in and voids nothing, but undoes the import as a whole. */
function voidDossier(act: Act, journal: Journal, id: string, reason: string): void {
  const dossier = findDossier(act.register, id)!
  const state = reduceDossier(dossier.actions)!
  writeAction(
    act,
    journal,
    { dossier, state },
    { action: { kind: 'void', reason, freesNumber: true }, upstream: { reason } },
  )
}
