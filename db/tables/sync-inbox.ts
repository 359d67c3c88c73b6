import { sql } from 'kysely'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type InboxRow = {
  id: import('kysely').Generated<number>
  /** What it is recognised by when it is read again. */
  itemHash: string
  kind: string
  at: Instant
  item: string
  receivedAt: Instant
  state: 'new' | 'applied' | 'faulty'
  fault: string | null
  triedBy: string | null
  appliedAt: Instant | null
  outcome: string | null
}
type InboxRead = { itemId: number; officerId: string; officerName: string; at: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    syncInbox: InboxRow
    inboxReads: InboxRead
  }
}

/** An item as it lies here, whatever came of it. */
export type KeptItem = Omit<InboxRow, 'id'> & { id: number }

/** Keeps what came down; the same item again (the inbox was read anew) is kept once. @returns whether it is new. */
export function keepInboxItem(
  db: Register,
  item: Pick<InboxRow, 'itemHash' | 'kind' | 'at' | 'item' | 'receivedAt'>,
): boolean {
  const row = { ...item, state: 'new' as const, fault: null, triedBy: null, appliedAt: null, outcome: null }
  const changed = db.run(
    db.query
      .insertInto('syncInbox')
      .values(row)
      .onConflict((clash) => clash.column('itemHash').doNothing()),
  )
  return changed > 0
}

/** What has not taken effect, oldest first: new items, and faulty ones that another version of the program tried. */
export function itemsToApply(db: Register, version: string): KeptItem[] {
  return db.all(
    db.query
      .selectFrom('syncInbox')
      .selectAll()
      .where('state', 'in', ['new', 'faulty'])
      .where((eb) => eb.or([eb('triedBy', 'is', null), eb('triedBy', '<>', version)]))
      .orderBy('id'),
  )
}

export function findInboxItem(db: Register, id: number): KeptItem | undefined {
  return db.first(db.query.selectFrom('syncInbox').selectAll().where('id', '=', id))
}

/** What became of an item. */
export function putInboxState(
  db: Register,
  id: number,
  became: Pick<InboxRow, 'state' | 'fault' | 'triedBy' | 'appliedAt' | 'outcome'>,
): void {
  db.run(db.query.updateTable('syncInbox').set(became).where('id', '=', id))
}

/** Items that could not be read or applied, oldest first. */
export function faultyItems(db: Register): KeptItem[] {
  return db.all(
    db.query.selectFrom('syncInbox').selectAll().where('state', '=', 'faulty').orderBy('id').limit(200),
  )
}

/** Faulty items are tried again at the next occasion. */
export function tryFaultyAgain(db: Register): void {
  db.run(db.query.updateTable('syncInbox').set({ triedBy: null }).where('state', '=', 'faulty'))
}

/** The newest items, newest first. */
export function newestInboxItems(db: Register, limit: number): KeptItem[] {
  return db.all(db.query.selectFrom('syncInbox').selectAll().orderBy('id', 'desc').limit(limit))
}

/** How many items of these kinds lie here. */
export function countInboxItems(db: Register, kinds: readonly string[]): number {
  const counted = db.first(
    db.query.selectFrom('syncInbox').select(sql<number>`count(*)`.as('count')).where('kind', 'in', kinds),
  )
  return counted?.count ?? 0
}

/** Who has read these items, first reader first. */
export function readsOf(db: Register, ids: readonly number[]): InboxRead[] {
  if (ids.length === 0) return []
  return db.all(
    db.query
      .selectFrom('inboxReads')
      .selectAll()
      .where('itemId', 'in', ids)
      .orderBy('at')
      .orderBy('officerId'),
  )
}

/** @returns false when this officer has read it before. */
export function insertRead(db: Register, row: InboxRead): boolean {
  const changed = db.run(
    db.query
      .insertInto('inboxReads')
      .values(row)
      .onConflict((clash) => clash.columns(['itemId', 'officerId']).doNothing()),
  )
  return changed > 0
}

/** Messages that this officer has not read. */
export function countUnread(db: Register, officerId: string): number {
  const counted = db.first(
    db.query
      .selectFrom('syncInbox as i')
      .select(sql<number>`count(*)`.as('count'))
      .where('i.kind', '=', 'message')
      .where('i.state', '=', 'applied')
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('inboxReads as r')
              .select('r.itemId')
              .whereRef('r.itemId', '=', 'i.id')
              .where('r.officerId', '=', officerId),
          ),
        ),
      ),
  )
  return counted?.count ?? 0
}
