import type { Generated } from 'kysely'
import type { FileKind, Rotation, ScannerFault, ScanRun } from '../../electron/common/scans/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { enterDocument, leaveDocument } from './ocr.ts'
import { settleScanState } from './scan-state.ts'

export type ScanRunRow = {
  id: string
  dossierId: string
  source: ScanRun['source']
  officerId: string
  startedAt: Instant
  endedAt: Instant | null
  fault: ScannerFault | null
}

export type ScanPageRow = {
  id: string
  dossierId: string
  runId: string
  /** Order on the desk; rising, with gaps. */
  place: number
  sha256: string
  kind: FileKind
  pageIndex: number
  rotation: Rotation
  width: number
  height: number
  dpi: number | null
  blank: number
  addedAt: Instant
  documentId: string | null
  removedAt: Instant | null
  /** Degrees by which it is put straight. */
  angle: number
  /** PageBox as JSON; null: all of it. */
  crop: string | null
  contrast: number
  /** PageFacts as JSON; null until found. */
  facts: string | null
  /** Its file was read for facts, be it in vain. */
  factsTried: number
  /** Stack it lies in on the desk; null: its run. */
  stack: string | null
  /** CoverSheet as JSON, when the page is one. */
  cover: string | null
  coverTried: number
  /** Its pages were sorted by it; laid back, it does not do so again. */
  coverUsed: number
}

/** A page that has just come: as it is, and nothing found yet. */
export type NewPage = Omit<
  ScanPageRow,
  | 'place'
  | 'angle'
  | 'crop'
  | 'contrast'
  | 'facts'
  | 'factsTried'
  | 'stack'
  | 'cover'
  | 'coverTried'
  | 'coverUsed'
>

export type ScanDocumentRow = {
  id: string
  dossierId: string
  component: string
  revision: number
  sha256: string
  size: number
  madeAt: Instant
  officerId: string
  endedAt: Instant | null
}
/** With the file that bears the signatures, if any, and the document of another dossier that it uses again. */
export type StoredDocument = ScanDocumentRow & { signedSha256: string | null; reusedFrom: string | null }

declare module '../engine/tables.ts' {
  interface Tables {
    scanRuns: ScanRunRow & { ordinal: Generated<number> }
    scanPages: ScanPageRow
    scanDocuments: ScanDocumentRow & {
      signedSha256: Generated<string | null>
      reusedFrom: Generated<string | null>
    }
  }
}

export function insertRun(db: Register, row: ScanRunRow): void {
  db.run(db.query.insertInto('scanRuns').values(row))
}

export function findRun(db: Register, id: string): ScanRunRow | undefined {
  return db.first(db.query.selectFrom('scanRuns').selectAll().where('id', '=', id))
}

export function endRun(db: Register, id: string, endedAt: Instant, fault: ScannerFault | null): void {
  db.run(db.query.updateTable('scanRuns').set({ endedAt, fault }).where('id', '=', id))
}

/** The newest run of a dossier with the number of pages it brought, or undefined. */
export function lastRunOf(db: Register, dossierId: string): (ScanRunRow & { pages: number }) | undefined {
  return db.first(
    db.query
      .selectFrom('scanRuns')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('scanPages')
          .select((page) => page.fn.countAll<number>().as('count'))
          .whereRef('scanPages.runId', '=', 'scanRuns.id')
          .as('pages'),
      )
      .where('dossierId', '=', dossierId)
      .orderBy('ordinal', 'desc')
      .limit(1),
  ) as (ScanRunRow & { pages: number }) | undefined
}

/** A page that nobody has touched or looked at. */
const AS_IT_CAME = {
  angle: 0,
  crop: null,
  contrast: 0,
  facts: null,
  factsTried: 0,
  stack: null,
  cover: null,
  coverTried: 0,
  coverUsed: 0,
}

/** Adds a page behind all others of its dossier. */
export function addPage(db: Register, row: NewPage): void {
  const last = db.first(
    db.query
      .selectFrom('scanPages')
      .select((eb) => eb.fn.max<number | null>('place').as('place'))
      .where('dossierId', '=', row.dossierId),
  )
  db.run(db.query.insertInto('scanPages').values({ ...row, ...AS_IT_CAME, place: (last?.place ?? 0) + 1 }))
}

/** Adds a page right behind another one and into its stack. */
export function addPageBehind(
  db: Register,
  row: NewPage,
  { place, stack, runId }: Pick<ScanPageRow, 'place' | 'stack' | 'runId'>,
): void {
  insertPageBehind(db, { ...row, ...AS_IT_CAME, place, stack: stack ?? runId })
}

/** Puts a page right behind the place it names; those after it go on by one. */
export function insertPageBehind(db: Register, row: ScanPageRow): void {
  db.run(
    db.query
      .updateTable('scanPages')
      .set((eb) => ({ place: eb('place', '+', 1) }))
      .where('dossierId', '=', row.dossierId)
      .where('place', '>', row.place),
  )
  db.run(db.query.insertInto('scanPages').values({ ...row, place: row.place + 1 }))
}

/** Pages whose files were not read for facts yet, oldest first. */
export function pagesWithoutFacts(db: Register, most: number): ScanPageRow[] {
  return db.all(
    db.query
      .selectFrom('scanPages')
      .selectAll()
      .where('factsTried', '=', 0)
      .where('removedAt', 'is', null)
      .where('kind', '<>', 'pdf')
      .orderBy('addedAt')
      .limit(most),
  )
}

/** Pages of a dossier that are not removed, in the order of the desk. */
export function pagesOf(db: Register, dossierId: string): ScanPageRow[] {
  return db.all(
    db.query
      .selectFrom('scanPages')
      .selectAll()
      .where('dossierId', '=', dossierId)
      .where('removedAt', 'is', null)
      .orderBy('place'),
  )
}

/** The pages with these ids, in the order of the ids; undefined when one is not there. */
export function findPages(db: Register, ids: readonly string[]): ScanPageRow[] | undefined {
  const rows = db.all(db.query.selectFrom('scanPages').selectAll().where('id', 'in', ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = ids.map((id) => byId.get(id))
  return found.every((row) => row !== undefined) && byId.size === ids.length ? found : undefined
}

export function updatePage(
  db: Register,
  id: string,
  change: Partial<
    Pick<
      ScanPageRow,
      | 'place'
      | 'rotation'
      | 'documentId'
      | 'removedAt'
      | 'angle'
      | 'crop'
      | 'contrast'
      | 'blank'
      | 'facts'
      | 'factsTried'
      | 'stack'
      | 'coverUsed'
    >
  >,
): void {
  db.run(db.query.updateTable('scanPages').set(change).where('id', '=', id))
}

/** Forgets pages removed before a moment; their files are then named by no row. @returns how many. */
export function purgeRemovedPages(db: Register, before: Instant): number {
  return db.run(db.query.deleteFrom('scanPages').where('removedAt', '<', before))
}

export function insertDocument(db: Register, row: ScanDocumentRow & Partial<StoredDocument>): void {
  db.run(db.query.insertInto('scanDocuments').values(row))
  enterDocument(db, row.id)
  settleScanState(db, row.dossierId)
}

/** With the file that bears the signatures, if any; that one is shown, exported and signed again. */
export function findDocument(db: Register, id: string): StoredDocument | undefined {
  return db.first(db.query.selectFrom('scanDocuments').selectAll().where('id', '=', id))
}

/** Documents of a dossier that are neither replaced nor withdrawn. */
export function currentDocuments(db: Register, dossierId: string): StoredDocument[] {
  return db.all(
    db.query
      .selectFrom('scanDocuments')
      .selectAll()
      .where('dossierId', '=', dossierId)
      .where('endedAt', 'is', null)
      .orderBy('component'),
  )
}

/** Whether a file is one of a dossier's documents, or was until another took its place. */
export function hasDocument(db: Register, dossierId: string, sha256: string): boolean {
  const named = db.query
    .selectFrom('scanDocuments')
    .select('id')
    .where('dossierId', '=', dossierId)
    .where((eb) => eb.or([eb('sha256', '=', sha256), eb('signedSha256', '=', sha256)]))
  return db.first(named) !== undefined
}

/** The highest revision a component's document has had; 0 when it had none. */
export function lastRevision(db: Register, dossierId: string, component: string): number {
  const row = db.first(
    db.query
      .selectFrom('scanDocuments')
      .select((eb) => eb.fn.max<number | null>('revision').as('revision'))
      .where('dossierId', '=', dossierId)
      .where('component', '=', component),
  )
  return row?.revision ?? 0
}

/** Ends a document; its pages lie on the desk again. */
export function endDocument(db: Register, id: string, endedAt: Instant): void {
  db.run(db.query.updateTable('scanDocuments').set({ endedAt }).where('id', '=', id))
  db.run(db.query.updateTable('scanPages').set({ documentId: null }).where('documentId', '=', id))
  leaveDocument(db, id)
  const document = findDocument(db, id)
  if (document) settleScanState(db, document.dossierId)
}

/** How many pages lie in a document; 0 after it has ended. */
export function countPagesOf(db: Register, documentId: string): number {
  const row = db.first(
    db.query
      .selectFrom('scanPages')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('documentId', '=', documentId),
  )
  return row?.count ?? 0
}
