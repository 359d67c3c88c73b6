import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type GuidanceRow = {
  id: string
  kind: 'supplement' | 'refusal'
  paperNo: string
  at: Instant
  officerId: string
  officerName: string
  personName: string
  idNumber: string | null
  /** Guidance as JSON. */
  content: string
  draft: string | null
  dossierId: string | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    guidances: GuidanceRow
  }
}

export function insertGuidance(db: Register, row: GuidanceRow): void {
  insertRow(db, 'guidances', row)
}

export function findGuidance(db: Register, id: string): GuidanceRow | undefined {
  return db.first(db.query.selectFrom('guidances').selectAll().where('id', '=', id))
}

/** Those given within a period, newest first. */
export function guidancesBetween(db: Register, from: Instant, to: Instant): GuidanceRow[] {
  return db.all(
    db.query
      .selectFrom('guidances')
      .selectAll()
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc'),
  )
}

/** The request was taken in after all. */
export function putGuidanceDossier(db: Register, id: string, dossierId: string): void {
  db.run(db.query.updateTable('guidances').set({ dossierId, draft: null }).where('id', '=', id))
}
