import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type UpwardNewsRow = {
  itemId: number
  dossierId: string
  at: Instant
  /** Body of the inbox item as JSON. */
  body: string
  settledAt: Instant | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    upwardNews: UpwardNewsRow
  }
}

export function insertUpwardNews(db: Register, row: UpwardNewsRow): void {
  db.run(db.query.insertInto('upwardNews').values(row))
}

/** News that nobody has settled, oldest first. */
export function openNews(db: Register): UpwardNewsRow[] {
  return db.all(
    db.query.selectFrom('upwardNews').selectAll().where('settledAt', 'is', null).orderBy('itemId').limit(200),
  )
}

/** Somebody has acted upon it, or seen that nothing is to be done. */
export function settleNewsOf(db: Register, dossierId: string, at: Instant): number {
  return db.run(
    db.query
      .updateTable('upwardNews')
      .set({ settledAt: at })
      .where('dossierId', '=', dossierId)
      .where('settledAt', 'is', null),
  )
}
