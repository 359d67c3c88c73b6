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

/** A row with the number of the dossier it has led to. */
export type ListedGuidance = GuidanceRow & { dossierNo: string | null }

function listed(db: Register) {
  return db.query
    .selectFrom('guidances as g')
    .leftJoin('dossiers as d', 'd.id', 'g.dossierId')
    .selectAll('g')
    .select('d.dossierNo')
}

export function findGuidance(db: Register, id: string): ListedGuidance | undefined {
  return db.first(listed(db).where('g.id', '=', id))
}

/** Those given within a period, newest first. */
export function guidancesBetween(db: Register, from: Instant, to: Instant): ListedGuidance[] {
  return db.all(
    listed(db)
      .where('g.at', '>=', from)
      .where('g.at', '<', to)
      .orderBy('g.at', 'desc')
      .orderBy('g.id', 'desc'),
  )
}

/** The request was taken in after all. */
export function putGuidanceDossier(db: Register, id: string, dossierId: string): void {
  db.run(db.query.updateTable('guidances').set({ dossierId, draft: null }).where('id', '=', id))
}
