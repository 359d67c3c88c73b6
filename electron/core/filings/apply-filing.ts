import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { expectFilingFiles } from '../../../db/tables/filing-files.ts'
import { findFiling, findFilingByNo, putFiling } from '../../../db/tables/filings.ts'
import type { Filing } from '../../common/filings/model.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { Inapplicable } from '../inbox/inapplicable.ts'

/**
 * A dossier filed online joins the counter's intake queue. The same once more says at most which station takes it in;
 * a later round, filed again with what was missing, waits anew.
 * @throws Inapplicable
 */
export function applyFiling(act: Act, journal: Journal, filing: Filing): { what: string } {
  const { register, now } = act
  const { id, dossierNo, filedAt, round, station } = filing
  const known = findFiling(register, id)
  const holder = findFilingByNo(register, dossierNo)?.id ?? dossierIdOf(register, dossierNo)
  if (holder !== undefined && holder !== id) throw new Inapplicable('NUMBER_TAKEN')
  if (known && round < known.round) return { what: 'older' }
  if (known && round === known.round) {
    if (known.state === 'waiting') putFiling(register, { ...known, station })
    return { what: known.station === station ? 'known' : 'moved' }
  }
  if (known?.state === 'received') throw new Inapplicable('ALREADY_RECEIVED')
  putFiling(register, {
    id,
    dossierNo,
    state: 'waiting',
    filedAt,
    station,
    round,
    content: JSON.stringify(filing),
    cameAt: now,
    decidedAt: null,
    decidedBy: null,
    declined: null,
  })
  expectFilingFiles(
    register,
    id,
    filing.components.flatMap((one) => one.files),
  )
  journal.record({
    noun: 'filing',
    entityId: id,
    verb: known ? 'filed-again' : 'filed',
    scope: 'local',
    payload: { dossierNo, filedAt, round, procedure: filing.procedure.code },
  })
  return { what: known ? 'filed-again' : 'filed' }
}
