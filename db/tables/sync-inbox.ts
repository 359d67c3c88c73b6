import type { InboxItem } from '../../electron/common/sync/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type InboxRow = {
  id: import('kysely').Generated<number>
  itemHash: string
  kind: InboxItem['kind']
  at: Instant
  item: string
  receivedAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    syncInbox: InboxRow
  }
}

/** Keeps what came down; the same item again (the inbox was read anew) is kept once. @returns whether it is new. */
export function keepInboxItem(
  db: Register,
  { itemHash, item, receivedAt }: { itemHash: string; item: InboxItem; receivedAt: Instant },
): boolean {
  const { kind, at } = item
  const row = { itemHash, kind, at, item: JSON.stringify(item), receivedAt }
  const changed = db.run(
    db.query
      .insertInto('syncInbox')
      .values(row)
      .onConflict((clash) => clash.column('itemHash').doNothing()),
  )
  return changed > 0
}

/** The newest items, newest first. */
export function newestInboxItems(
  db: Register,
  limit: number,
): { id: number; item: InboxItem; receivedAt: Instant }[] {
  return db
    .all(
      db.query
        .selectFrom('syncInbox')
        .select(['id', 'item', 'receivedAt'])
        .orderBy('id', 'desc')
        .limit(limit),
    )
    .map((row) => ({ ...row, item: JSON.parse(row.item) as InboxItem }))
}
