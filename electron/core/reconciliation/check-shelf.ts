import { foundRows, insertShelfCheck, lastShelfCheck, shelfRows } from '../../../db/tables/reconciliation.ts'
import type { ShelfLine } from '../../common/reconciliation/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

type Row = ReturnType<typeof foundRows>[number] & { finishedAt?: ShelfLine['finishedAt'] }

/** What lies on the shelf by its slips, against what should lie there by the register. */
function compareShelf({ register }: Pick<Act, 'register'>, scanned: readonly string[]) {
  const ids = new Set(scanned)
  const expected = shelfRows(register)
  const due = new Set(expected.map(({ id }) => id))
  const others = [...ids].filter((id) => !due.has(id))
  return {
    missing: expected.filter(({ id }) => !ids.has(id)).map(shelfLine),
    found: expected.length - expected.filter(({ id }) => !ids.has(id)).length,
    foreign: foundRows(register, 'paper-first', others).map(shelfLine),
  }
}

function shelfLine(row: Row): ShelfLine {
  const {
    id,
    version,
    dossierNo,
    applicantName,
    procedureName,
    status,
    assigneeName,
    finishedAt = null,
  } = row
  return { dossierId: id, version, dossierNo, applicantName, procedureName, status, assigneeName, finishedAt }
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
