import { CoverSheet } from '../../electron/common/scans/bench-model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { settleScanState } from './scan-state.ts'
import type { ScanPageRow } from './scans.ts'

export type ScanExclusionRow = {
  dossierId: string
  component: string
  reason: string
  officerId: string
  at: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    scanExclusions: ScanExclusionRow
  }
}

/** Components of a dossier that somebody has marked as secret. */
export function exclusionsOf(db: Register, dossierId: string): ScanExclusionRow[] {
  return db.all(db.query.selectFrom('scanExclusions').selectAll().where('dossierId', '=', dossierId))
}

/** Marks a component as secret, or with another reason. */
export function putExclusion(db: Register, row: ScanExclusionRow): void {
  removeExclusion(db, row.dossierId, row.component)
  db.run(db.query.insertInto('scanExclusions').values(row))
  settleScanState(db, row.dossierId)
}

export function removeExclusion(db: Register, dossierId: string, component: string): void {
  db.run(
    db.query
      .deleteFrom('scanExclusions')
      .where('dossierId', '=', dossierId)
      .where('component', '=', component),
  )
  settleScanState(db, dossierId)
}

/** Pages on a dossier's desk of which nobody has looked yet whether they are cover sheets. */
export function pagesWithoutCover(db: Register, dossierId: string): ScanPageRow[] {
  return db.all(
    db.query
      .selectFrom('scanPages')
      .selectAll()
      .where('dossierId', '=', dossierId)
      .where('coverTried', '=', 0)
      .where('documentId', 'is', null)
      .where('removedAt', 'is', null)
      .orderBy('place'),
  )
}

export function putCover(db: Register, pageId: string, cover: CoverSheet | null): void {
  const set = { coverTried: 1, cover: cover && JSON.stringify(CoverSheet.parse(cover)) }
  db.run(db.query.updateTable('scanPages').set(set).where('id', '=', pageId))
}

/** Newest documents of each component code of other dossiers of this identity number. */
export function documentsOfPerson(db: Register, idNumber: string, dossierId: string) {
  return db.all(
    db.query
      .selectFrom('scanDocuments')
      .innerJoin('dossiers', 'dossiers.id', 'scanDocuments.dossierId')
      .leftJoin('signatures', (join) =>
        join
          .onRef('signatures.documentId', '=', 'scanDocuments.id')
          .onRef('signatures.sha256', '=', 'scanDocuments.signedSha256'),
      )
      .select([
        'scanDocuments.id as documentId',
        'signatures.size as signedSize',
        'scanDocuments.component as component',
        'scanDocuments.madeAt as madeAt',
        'scanDocuments.sha256 as sha256',
        'scanDocuments.size as size',
        'scanDocuments.signedSha256 as signedSha256',
        'scanDocuments.reusedFrom as reusedFrom',
        'dossiers.id as dossierId',
        'dossiers.dossierNo as dossierNo',
        'dossiers.status as status',
      ])
      .where('dossiers.idNumber', '=', idNumber)
      .where('dossiers.id', '<>', dossierId)
      .where('scanDocuments.endedAt', 'is', null)
      .orderBy('scanDocuments.madeAt', 'desc'),
  )
}

/** The file by which the shared system knows a component's newest document, replaced, withdrawn or not; null: none yet. */
export function lastTold(db: Register, dossierId: string, component: string): string | null {
  const row = db.first(
    db.query
      .selectFrom('scanDocuments')
      .select(['sha256', 'signedSha256'])
      .where('dossierId', '=', dossierId)
      .where('component', '=', component)
      .orderBy('revision', 'desc')
      .limit(1),
  )
  return row ? (row.signedSha256 ?? row.sha256) : null
}
