import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import type { OutputOf } from '../../common/contract.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'

type Moment = OutputOf<'dossiers.get'>['timeline'][number]
type Told = Omit<ToldEntry, 'salt'>

/**
 * The history of a dossier: what this PC's journal tells, and the acts of other PCs that had it, which that journal does
 * not know. The order is by time; PCs' clocks may differ.
 */
export function withElsewhere(
  actions: readonly DossierAction[],
  entries: readonly Told[],
  momentOf: (entry: Told) => Moment,
): Moment[] {
  const own = entries.map(momentOf)
  const told = new Set(entries.flatMap(({ epoch, seq, payload }) => [`${epoch}/${seq}`, ...actIn(payload)]))
  const elsewhere = actions.filter(({ id }) => !told.has(id))
  if (elsewhere.length === 0) return own
  const moments = elsewhere.map((action): Moment => {
    const { verb, scope } = ACTIONS[action.kind]
    return {
      at: action.at,
      officerName: action.officer.name,
      verb,
      details: { action },
      // From there it came.
      delivery: scope === 'upstream' ? 'accepted' : null,
      reason: null,
    }
  })
  return [...moments, ...own].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function actIn(payload: string | null): string[] {
  const { action } = JSON.parse(payload ?? '{}') as { action?: { id?: string } }
  return action?.id === undefined ? [] : [action.id]
}
