import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type DraftRow = { id: string; form: string; officerId: string; content: string; updatedAt: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    drafts: DraftRow
  }
}

/** The officer's drafts of one form, newest first. Never journaled, never synced. */
export function draftsOf(db: Register, officerId: string, form: string): DraftRow[] {
  return db.all(
    db.query
      .selectFrom('drafts')
      .selectAll()
      .where('officerId', '=', officerId)
      .where('form', '=', form)
      .orderBy('updatedAt', 'desc'),
  )
}

export function findDraft(db: Register, id: string): DraftRow | undefined {
  return db.first(db.query.selectFrom('drafts').selectAll().where('id', '=', id))
}

export function putDraft(db: Register, row: DraftRow): void {
  const { id: _id, ...rest } = row
  db.run(
    db.query
      .insertInto('drafts')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
  )
}

export function deleteDraft(db: Register, id: string): void {
  db.run(db.query.deleteFrom('drafts').where('id', '=', id))
}
