import { dossiersByRowid, type ListedRow } from '../../../db/tables/dossier-lists.ts'
import { daysWithEnded, type EndedWanted, mayHaveEnded } from '../../../db/tables/ended-days.ts'
import { timedRow } from '../../../db/tables/tallies.ts'
import type { Figure } from '../../common/dashboard/model.ts'
import { ENDED_OUTCOMES, timelinessOf } from '../../common/dossiers/timeliness.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { keepTallies } from '../period-counts.ts'

type Ended = Extract<Figure, { of: 'decided' }>

/** Dossiers looked at at once while those that are wanted are sought among them. */
const SPAN = 200

/**
 * The dossiers that ended in the period and that a figure counts, in the order in which they ended. Days on which the
 * tallies have none are not looked at, so that a rare one is found as quickly.
 */
export async function endedDossiers(
  { register, now }: Act,
  { from, to }: Period,
  { outcome, mark }: Ended,
  after: { sort: string; rowid: number } | null,
  limit: number,
): Promise<ListedRow[]> {
  const lastKept = await keepTallies(register, { from, to }, now)
  const wanted: EndedWanted = {
    outcomes: ENDED_OUTCOMES.filter(
      (one) => outcome === null || one === outcome || (outcome === 'in-time' && one !== 'late'),
    ),
    mark: mark === 're-appointed' ? 'reappointed' : mark,
  }
  const begin = after ? dayOf(after.sort as Instant) : from
  const days = new Set(daysWithEnded(register, begin, lastKept, wanted))
  // The present day is never kept.
  const today = dayOf(now)
  if (begin <= today && today <= to) days.add(today)

  const found: ListedRow[] = []
  for (const day of days) {
    const rowids = mayHaveEnded(register, day, wanted, day === begin ? after : null)
    while (rowids.length > 0) {
      const rows = dossiersByRowid(register, rowids.splice(0, SPAN))
      found.push(...rows.filter((row) => hasOutcome(register, row, wanted)))
      if (found.length >= limit) return found.slice(0, limit)
    }
  }
  return found
}

function hasOutcome(register: Act['register'], row: ListedRow, { outcomes }: EndedWanted): boolean {
  const stood = timelinessOf(timedRow(register, row), dayOf(row.finishedAt!))
  return stood !== null && stood.ending !== null && outcomes.includes(stood.outcome)
}
