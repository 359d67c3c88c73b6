import { daysWithEnded } from '../../../db/tables/ended-days.ts'
import { type CountedRow, endedBetween, type RowCursor, timedRow } from '../../../db/tables/tallies.ts'
import type { Figure, Period } from '../../common/dashboard/model.ts'
import { ENDED_OUTCOMES, timelinessOf } from '../../common/reports/timeliness.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { periodTallies } from '../period-counts.ts'

type Ended = Extract<Figure, { of: 'decided' }>

/**
 * Rows of the dossiers that ended in the period and that a figure counts, in the order in which they ended. Days on
 * which the tallies have none are not looked at, so that a rare one is found as quickly.
 */
export async function endedDossiers(
  { register, now }: Act,
  { from, to }: Period,
  { outcome, mark }: Ended,
  after: { sort: string; rowid: number } | null,
  limit: number,
): Promise<number[]> {
  await periodTallies(register, { from, to }, now)
  const outcomes = ENDED_OUTCOMES.filter(
    (one) => outcome === null || one === outcome || (outcome === 'in-time' && one !== 'late'),
  )
  const isCounted = (row: CountedRow) => {
    const stood = timelinessOf(timedRow(register, row), dayOf(row.finishedAt!))
    return (
      stood !== null &&
      stood.ending !== null &&
      stood.ending !== 'withdrawn' &&
      outcomes.includes(stood.outcome) &&
      (mark !== 'supplemented' || row.supplements > 0) &&
      (mark !== 're-appointed' || row.apology === 'signed')
    )
  }
  const begin = after ? dayOf(after.sort as Instant) : from
  const marked = mark === 're-appointed' ? 'reappointed' : mark
  const days = new Set(daysWithEnded(register, begin > from ? begin : from, to, outcomes, marked))
  // Today is never kept.
  const today = dayOf(now)
  if (begin <= today && from <= today && today <= to) days.add(today)

  const found: number[] = []
  for (const day of days) {
    const cursor: RowCursor =
      after && day === begin ? { at: after.sort as Instant, rowid: after.rowid } : { at: '', rowid: 0 }
    for (const row of endedBetween(register, day, day, cursor, Number.MAX_SAFE_INTEGER)) {
      if (isCounted(row)) found.push(row.rowid)
      if (found.length === limit) return found
    }
  }
  return found
}
