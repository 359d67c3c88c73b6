import { sql } from 'kysely'
import type { Channel } from '../../electron/common/procedures/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { ScanState } from './scan-state.ts'

type Span = { start: Instant; end: Instant }

/* They count nowhere: a number that is nobody's, and one that another PC counts from its beginning. */
const ELSEWHERE = ['void', 'moved'] as const

/**
 * How many of the dossiers that came in within the span have something to be scanned, and of how many all of it has
 * been. Read out of the index by day alone; the few that count nowhere are found by their status and taken off.
 */
export function countScanned(db: Register, { start, end }: Span): { toScan: number; scanned: number } {
  const byState = db.query
    .selectFrom('dossiers')
    .select(({ fn }) => ['scanState', fn.countAll<number>().as('count')])
    .where('scanState', '>', 0)
    .groupBy('scanState')
  const all = db.all(byState.where('receivedAt', '>=', start).where('receivedAt', '<', end))
  const elsewhere = db.all(
    byState
      .where('status', 'in', ELSEWHERE)
      // Plus: found by the status; by the day there may be a hundred thousand to look through.
      .where(sql`+received_at`, '>=', start)
      .where(sql`+received_at`, '<', end),
  )
  const of = (state: ScanState) => {
    const countIn = (rows: typeof all) => rows.find(({ scanState }) => scanState === state)?.count ?? 0
    return countIn(all) - countIn(elsewhere)
  }
  return { toScan: of(1) + of(2), scanned: of(2) }
}

type Wanted = { channel: Channel | null; scanState: ScanState | null }

/** Rows of those that came in within the span, oldest first, behind the last line of the page before. */
export function receivedDossiers(
  db: Register,
  { start, end }: Span,
  { channel, scanState }: Wanted,
  after: { sort: string; rowid: number } | null,
  limit: number,
): number[] {
  let page = db.query
    .selectFrom('dossiers')
    .select('rowid')
    .where('receivedAt', '>=', start)
    .where('receivedAt', '<', end)
    .where(sql`+status`, 'not in', ELSEWHERE)
    .orderBy('receivedAt')
    .orderBy('rowid')
    .limit(limit)
  if (after) page = page.where(sql<boolean>`(received_at, rowid) > (${after.sort}, ${after.rowid})`)
  if (channel) page = page.where('channel', '=', channel)
  if (scanState !== null) page = page.where('scanState', '=', scanState)
  return db.all(page).map(({ rowid }) => rowid)
}
