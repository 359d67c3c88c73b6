import { findAccount } from '../../../db/tables/accounts.ts'
import { broughtFilesOf } from '../../../db/tables/custody.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { papersAbout } from '../../../db/tables/papers.ts'
import {
  arrivedOf,
  countWanted,
  declinedOf,
  filesToComeOf,
  findTakeOver,
} from '../../../db/tables/take-overs.ts'
import type { Register } from '../../../db/engine/query.ts'
import { LISTED, type TakeOverSummary } from '../../common/copies/take-over-model.ts'
import { documentName } from '../../common/scans/document-name.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { paperNosOf } from '../restoration/recovered-numbers.ts'

/** How far a take-over of many has come: what came, and by name what did not. */
export const showTakeOver: UseCase<'copies.takeOverSummary'> = ({ register }, { takeOverId }) => {
  const takeOver = findTakeOver(register, takeOverId)
  if (!takeOver) return refuse('NOT_FOUND')
  const { fromCode: from, askedAt, officerId } = takeOver
  const spoilt = arrivedOf(register, takeOverId, 'faulty')
  const lacking: TakeOverSummary['lacking'] = []
  // Each is looked into, and thousands may have come: no further than the list is long.
  for (const one of arrivedOf(register, takeOverId, 'here')) {
    lacking.push(...lackOf(register, one))
    if (lacking.length > LISTED) break
  }
  const declined = declinedOf(register, takeOverId, LISTED + 1)
  return done({
    id: takeOverId,
    from,
    askedAt,
    officerName: findAccount(register, officerId)?.name ?? '',
    counts: {
      ...countWanted(register, takeOverId),
      filesToCome: filesToComeOf(register, takeOverId),
    },
    declined: declined.slice(0, LISTED).map(({ reason, holderCode, ...one }) => ({
      ...one,
      reason: reason ?? '',
      holder: holderCode,
    })),
    spoilt: spoilt.slice(0, LISTED),
    lacking: lacking.slice(0, LISTED),
    cut: [declined, spoilt, lacking].some(({ length }) => length > LISTED),
  })
}

/* One that is whole is none of the list's business. */
function lackOf(
  register: Register,
  one: ReturnType<typeof arrivedOf>[number],
): TakeOverSummary['lacking'][number][] {
  const { dossierId, wordless, letGo } = one
  const dossier = findDossier(register, dossierId)
  if (!dossier) return []
  const unsent = broughtFilesOf(register, dossierId)
    .filter((file) => file.unsent === 1)
    .map(({ component }) => documentName(dossier.facts, component))
  // Some were made here, before it went to the other PC; or have been made anew since.
  const here = new Set(papersAbout(register, dossierId).map(({ paperNo }) => paperNo))
  const papers = dossier.actions
    .flatMap(paperNosOf)
    .filter(([, no]) => !here.has(no))
    .map(([kind, no]) => ({ kind, no }))
  if (unsent.length + papers.length + wordless + letGo === 0) return []
  return [{ ...one, unsent, papers }]
}
