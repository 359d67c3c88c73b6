import { sql } from 'kysely'
import { fold } from '../../electron/common/text/fold.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'

export type ListedRow = Omit<DossierRow, 'facts'> & { rowid: number }

/** The moments and the person that the views are relative to. */
export type ViewFrame = { now: Instant; dayStart: Instant; soonEnd: Instant; officerId: string }
export type ListView = 'all' | 'today' | 'due-soon' | 'overdue' | 'waiting' | 'to-return' | 'mine' | 'to-call'

const OPEN = ['received', 'processing', 'to-sign'] as const

const COLUMNS = [
  'd.rowid',
  'd.id',
  'd.dossierNo',
  'd.applicantId',
  'd.applicantName',
  'd.idNumber',
  'd.phone',
  'd.procedureCode',
  'd.procedureName',
  'd.field',
  'd.channel',
  'd.status',
  'd.version',
  'd.receivedAt',
  'd.dueAt',
  'd.firstDueAt',
  'd.finishedAt',
  'd.returnedAt',
  'd.assigneeId',
  'd.assigneeName',
  'd.apology',
  'd.escalated',
  'd.notified',
  'd.priority',
  'd.touchedAt',
] as const

/** The rows of a view, as a query to add columns, order or count to. */
function inView(db: Register, view: ListView, { now, dayStart, soonEnd, officerId }: ViewFrame) {
  const from = db.query.selectFrom('dossiers as d')
  switch (view) {
    case 'all':
      return from
    case 'today':
      return from.where('d.receivedAt', '>=', dayStart)
    case 'due-soon':
      return from.where('d.status', 'in', OPEN).where('d.dueAt', '>=', now).where('d.dueAt', '<', soonEnd)
    case 'overdue':
      return from.where('d.status', 'in', OPEN).where('d.dueAt', '<', now)
    case 'waiting':
      return from.where((eb) => eb.or([eb('d.status', '=', 'to-sign'), eb('d.apology', '=', 'drafted')]))
    case 'to-return':
      return from.where('d.status', '=', 'ready')
    case 'to-call':
      return from.where('d.status', '=', 'ready').where('d.notified', '=', 0)
    case 'mine':
      return from.where('d.assigneeId', '=', officerId).where('d.status', 'in', OPEN)
  }
}

/** Views whose lines are ordered by what is due first; the others show the newest first. */
const BY_DUE: readonly ListView[] = ['due-soon', 'overdue', 'waiting', 'mine']

/**
 * One page of a view. `cursor` is the sort value and rowid of the last line before it.
 * With `text`, every word must begin a word of number, name, identifier, phone or procedure (folded).
 */
export function listDossiers(
  db: Register,
  view: ListView,
  frame: ViewFrame,
  { text, limit, cursor }: { text: string; limit: number; cursor: { sort: string; rowid: number } | null },
): ListedRow[] {
  const match = matchOf(text)
  let rows = inView(db, view, frame).select(COLUMNS)
  if (match) {
    rows = rows
      .innerJoin(sql<{ rowid: number }>`dossier_search`.as('s'), (join) =>
        join.onRef('s.rowid', '=', 'd.rowid'),
      )
      .where(sql<boolean>`dossier_search MATCH ${match}`)
  }
  if (!match && BY_DUE.includes(view)) {
    if (cursor) {
      rows = rows.where((eb) =>
        eb.or([
          eb('d.dueAt', '>', cursor.sort as Instant),
          eb.and([eb('d.dueAt', '=', cursor.sort as Instant), eb('d.rowid', '>', cursor.rowid)]),
        ]),
      )
    }
    return db.all(rows.orderBy('d.dueAt').orderBy('d.rowid').limit(limit))
  }
  // Newest first; with a search the index itself walks backwards and stops at the limit.
  const rowid = match ? sql<number>`s.rowid` : sql<number>`d.rowid`
  if (cursor) rows = rows.where(rowid, '<', cursor.rowid)
  return db.all(rows.orderBy(rowid, 'desc').limit(limit))
}

/** Number of dossiers in a view. */
export function countDossiers(db: Register, view: ListView, frame: ViewFrame): number {
  return db.first(inView(db, view, frame).select((eb) => eb.fn.countAll<number>().as('count')))!.count
}

/* FTS5 query of the folded words, each a prefix; null when nothing is searched for. */
function matchOf(text: string): string | null {
  const words = fold(text).match(/[a-z0-9]+/g)
  return words ? words.map((word) => `"${word}"*`).join(' ') : null
}
