import { sql } from 'kysely'
import type { DossierAction, DossierFacts } from '../../electron/common/dossiers/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'

export type BookRow = Pick<
  DossierRow,
  | 'id'
  | 'dossierNo'
  | 'procedureName'
  | 'applicantName'
  | 'status'
  | 'receivedAt'
  | 'dueAt'
  | 'firstDueAt'
  | 'finishedAt'
  | 'returnedAt'
  | 'apology'
  | 'supplements'
> & {
  facts: DossierFacts
  /** The act that gave the result out; null while it has not been. */
  returned: Extract<DossierAction, { kind: 'return' }> | null
}

export type BookPeriod = {
  /** Null for every field of work. */
  field: string | null
  start: Instant
  end: Instant
}

/** Where the page before ended. */
export type BookCursor = { receivedAt: Instant; rowid: number }

/**
 * The dossiers of a field among the next `span` taken in within the period, oldest first, and where the page after goes
 * on; null after the last. The span counts those of other fields too: a page of a rare field is read as quickly.
 */
export function registerBookPage(
  db: Register,
  { field, start, end }: BookPeriod,
  after: BookCursor | null,
  span: number,
): { rows: BookRow[]; next: BookCursor | null } {
  let ahead = db.query
    .selectFrom('dossiers as d')
    .where('d.receivedAt', '>=', after?.receivedAt ?? start)
    .where('d.receivedAt', '<', end)
    .orderBy('d.receivedAt')
    .orderBy('d.rowid')
  if (after)
    ahead = ahead.where(sql<boolean>`(d.received_at, d.rowid) > (${after.receivedAt}, ${after.rowid})`)
  const next =
    db.first(
      ahead
        .select(['d.receivedAt', 'd.rowid'])
        .limit(1)
        .offset(span - 1),
    ) ?? null
  let page = ahead.select((eb) => [
    'd.id',
    'd.dossierNo',
    'd.procedureName',
    'd.applicantName',
    'd.status',
    'd.receivedAt',
    'd.dueAt',
    'd.firstDueAt',
    'd.finishedAt',
    'd.returnedAt',
    'd.apology',
    'd.supplements',
    'd.facts',
    eb
      .selectFrom('dossierActions as a')
      .select('a.action')
      .whereRef('a.dossierId', '=', 'd.id')
      .where('a.kind', '=', 'return')
      .orderBy('a.ordinal', 'desc')
      .limit(1)
      .as('returned'),
  ])
  if (next) {
    page = page.where('d.receivedAt', '<=', next.receivedAt)
    page = page.where(sql<boolean>`(d.received_at, d.rowid) <= (${next.receivedAt}, ${next.rowid})`)
  }
  if (field !== null) page = page.where('d.field', '=', field)
  const rows = db.all(page).map(({ facts, returned, ...row }) => ({
    ...row,
    facts: JSON.parse(facts) as DossierFacts,
    // An act that was taken back stays in the list of acts.
    returned:
      row.returnedAt !== null && returned !== null ? (JSON.parse(returned) as BookRow['returned']) : null,
  }))
  return { rows, next }
}
