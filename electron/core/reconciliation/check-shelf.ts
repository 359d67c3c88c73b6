import { foundRows, insertShelfCheck, lastShelfCheck, shelfRows } from '../../../db/tables/reconciliation.ts'
import type { ShelfLine } from '../../common/reconciliation/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { foundDossier } from './find-lines.ts'

/** What lies on the shelf by its slips, against what should lie there by the register. */
function compareShelf({ register }: Pick<Act, 'register'>, scanned: readonly string[]) {
  const ids = new Set(scanned)
  const expected = shelfRows(register)
  const due = new Set(expected.map(({ id }) => id))
  const missing = expected.filter(({ id }) => !ids.has(id))
  const others = [...ids].filter((id) => !due.has(id))
  return {
    missing: missing.map((row): ShelfLine => ({ ...foundDossier(row), finishedAt: row.finishedAt })),
    found: expected.length - missing.length,
    foreign: foundRows(register, 'paper-first', others).map(
      (row): ShelfLine => ({ ...foundDossier(row), finishedAt: null }),
    ),
  }
}

/** The shelf check as it stands. */
export const showShelf: UseCase<'reconciliation.shelf'> = (act, { scanned }) =>
  done(compareShelf(act, scanned))

/** Closes it: what did not fit becomes a finding, until it is set right or another check finds it otherwise. */
export const closeShelf: UseCase<'reconciliation.closeShelf'> = (act, { scanned }) =>
  commit(act, (journal) => {
    const { missing, found, foreign } = compareShelf(act, scanned)
    if (found + foreign.length === 0) return refuse('NOTHING_SCANNED')
    const { register, officer, now } = act
    const id = newId(Date.parse(now))
    insertShelfCheck(register, { id, at: now, officerName: officer.name, found }, [
      ...missing.map(({ dossierId }) => ({ dossierId, was: 'missing' as const })),
      ...foreign.map(({ dossierId }) => ({ dossierId, was: 'foreign' as const })),
    ])
    const numbers = (lines: readonly ShelfLine[]) => lines.map(({ dossierNo }) => dossierNo)
    journal.record({
      noun: 'reconciliation',
      entityId: id,
      verb: 'shelf-checked',
      scope: 'local',
      payload: { found, missing: numbers(missing), foreign: numbers(foreign) },
    })
    return done(lastShelfCheck(register)!)
  })
