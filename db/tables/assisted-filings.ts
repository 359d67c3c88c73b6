import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

type AssistedRow = {
  id: string
  at: Instant
  officerId: string
  procedureCode: string
  dossierNo: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    assistedFilings: AssistedRow
  }
}

export function insertAssisted(db: Register, row: AssistedRow): void {
  insertRow(db, 'assistedFilings', row)
}

/** What was noted from one moment to before another, the newest first. */
export function assistedBetween(db: Register, start: Instant, end: Instant): AssistedRow[] {
  return db.all(
    db.query
      .selectFrom('assistedFilings')
      .selectAll()
      .where('at', '>=', start)
      .where('at', '<', end)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc'),
  )
}

export function dropAssisted(db: Register, id: string): void {
  db.run(db.query.deleteFrom('assistedFilings').where('id', '=', id))
}
