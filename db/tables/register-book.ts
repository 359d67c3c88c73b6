import type { DossierAction, DossierFacts } from '../../electron/common/dossiers/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'

export type BookRow = Pick<
  DossierRow,
  | 'dossierNo'
  | 'procedureName'
  | 'applicantName'
  | 'status'
  | 'receivedAt'
  | 'dueAt'
  | 'finishedAt'
  | 'returnedAt'
> & {
  rowid: number
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

/** A page of the dossiers taken in within a period, oldest first. */
export function registerBookPage(
  db: Register,
  { field, start, end }: BookPeriod,
  after: BookCursor | null,
  limit: number,
): BookRow[] {
  let page = db.query
    .selectFrom('dossiers as d')
    .select((eb) => [
      'd.rowid',
      'd.dossierNo',
      'd.procedureName',
      'd.applicantName',
      'd.status',
      'd.receivedAt',
      'd.dueAt',
      'd.finishedAt',
      'd.returnedAt',
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
    .where('d.receivedAt', '>=', after?.receivedAt ?? start)
    .where('d.receivedAt', '<', end)
    .orderBy('d.receivedAt')
    .orderBy('d.rowid')
    .limit(limit)
  if (field !== null) page = page.where('d.field', '=', field)
  if (after)
    page = page.where((eb) =>
      eb.or([
        eb('d.receivedAt', '>', after.receivedAt),
        eb.and([eb('d.receivedAt', '=', after.receivedAt), eb('d.rowid', '>', after.rowid)]),
      ]),
    )
  return db.all(page).map(({ facts, returned, ...row }) => ({
    ...row,
    facts: JSON.parse(facts) as DossierFacts,
    // An act that was taken back stays in the list of acts.
    returned:
      row.returnedAt !== null && returned !== null ? (JSON.parse(returned) as BookRow['returned']) : null,
  }))
}
