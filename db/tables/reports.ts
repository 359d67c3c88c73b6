import type { ReportKind } from '../../electron/common/reports/kinds.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type ReportRow = {
  id: string
  kind: ReportKind
  fromDay: PlainDate
  toDay: PlainDate
  name: string
  recipient: string
  /** What it says as JSON: Form6a, or TableReport. */
  form: string
  rule: number
  members: Uint8Array
  closedBy: string
  closedAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    reports: ReportRow
  }
}

/** Signed reports without what they say, newest first. */
export function listReports(db: Register): Omit<ReportRow, 'form' | 'rule' | 'members'>[] {
  return db.all(
    db.query
      .selectFrom('reports')
      .select(['id', 'kind', 'fromDay', 'toDay', 'name', 'recipient', 'closedBy', 'closedAt'])
      .orderBy('closedAt', 'desc'),
  )
}

/** A signed report whole, or undefined. */
export function findReport(db: Register, id: string): ReportRow | undefined {
  return db.first(db.query.selectFrom('reports').selectAll().where('id', '=', id))
}

/** Adds a signed report; there is no way to change it. */
export function insertReport(db: Register, report: ReportRow): void {
  insertRow(db, 'reports', report)
}
