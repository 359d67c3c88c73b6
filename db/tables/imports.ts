import { sql } from 'kysely'
import type { ImportScope } from '../../electron/common/imports/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type ImportEntry = {
  id: string
  at: Instant
  officerId: string
  fileName: string
  scope: ImportScope
  undoneAt: Instant | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    imports: ImportEntry
    importDossiers: { dossierId: string; importId: string; version: number }
  }
}

export function findImport(db: Register, id: string): ImportEntry | undefined {
  return db.first(db.query.selectFrom('imports').selectAll().where('id', '=', id))
}

export function insertImport(db: Register, row: ImportEntry): void {
  insertRow(db, 'imports', row)
}

export function insertImported(
  db: Register,
  row: { dossierId: string; importId: string; version: number },
): void {
  insertRow(db, 'importDossiers', row)
}

/** Nothing more is added to an import that is being taken back. */
export function endImport(db: Register, id: string, undoneAt: Instant): void {
  db.run(db.query.updateTable('imports').set({ undoneAt }).where('id', '=', id).where('undoneAt', 'is', null))
}

const scopeOf = prepared((query, dossierId: string) =>
  query
    .selectFrom('importDossiers')
    .innerJoin('imports', 'imports.id', 'importDossiers.importId')
    .select('scope')
    .where('dossierId', '=', dossierId),
)

/** Whether a dossier was imported with the word that the shared system hears of it from elsewhere. */
export function isKeptLocal(db: Register, dossierId: string): boolean {
  return db.first(scopeOf(dossierId))?.scope === 'local'
}

/** Every import with how many dossiers it brought, how many have moved on since and how many were taken back. */
export function listImports(
  db: Register,
): (ImportEntry & { dossiers: number; touched: number; voided: number })[] {
  const touched = sql<number>`sum(d.version <> i.version AND d.status <> 'void')`
  const voided = sql<number>`sum(d.status = 'void')`
  return db
    .all(
      db.query
        .selectFrom('imports')
        .leftJoin('importDossiers as i', 'i.importId', 'imports.id')
        .leftJoin('dossiers as d', 'd.id', 'i.dossierId')
        .selectAll('imports')
        .select((eb) => eb.fn.count<number>('i.dossierId').as('dossiers'))
        .select([touched.as('touched'), voided.as('voided')])
        .groupBy('imports.id')
        .orderBy('imports.at', 'desc'),
    )
    .map((row) => ({ ...row, touched: row.touched ?? 0, voided: row.voided ?? 0 }))
}

/** Dossiers of an import that are not void: as it left them, or with more done since. */
export function openOfImport(
  db: Register,
  importId: string,
  { touched, limit }: { touched: boolean; limit: number },
): string[] {
  const rows = db.query
    .selectFrom('importDossiers as i')
    .innerJoin('dossiers as d', 'd.id', 'i.dossierId')
    .select('i.dossierId')
    .where('i.importId', '=', importId)
    .where('d.status', '<>', 'void')
    .whereRef('d.version', touched ? '<>' : '=', 'i.version')
    .limit(limit)
  return db.all(rows).map((row) => row.dossierId)
}

/** How many dossiers of an import are not void. */
export function countOpenOfImport(db: Register, importId: string): number {
  return db.first(
    db.query
      .selectFrom('importDossiers as i')
      .innerJoin('dossiers as d', 'd.id', 'i.dossierId')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('i.importId', '=', importId)
      .where('d.status', '<>', 'void'),
  )!.count
}

const numberHolder = prepared((query, dossierNo: string) =>
  query.selectFrom('dossiers').select('id').where('dossierNo', '=', dossierNo),
)

const freedHolder = prepared((query, from: string, to: string) =>
  query
    .selectFrom('dossiers as d')
    .innerJoin('importDossiers as i', 'i.dossierId', 'd.id')
    .innerJoin('imports', 'imports.id', 'i.importId')
    .select('d.id')
    .where('d.dossierNo', '>', from)
    .where('d.dossierNo', '<', to)
    .where('imports.scope', '=', 'upstream')
    .limit(1),
)

/** Whether a code came with an import that was told to the shared system and taken back: there it is void for good. */
export function isVoidUpstream(db: Register, dossierNo: string): boolean {
  return db.first(freedHolder(`${dossierNo}~`, `${dossierNo}~~`)) !== undefined
}

/** Whether a number is some dossier's; asked for each row of a file. */
export function isNumberTaken(db: Register, dossierNo: string): boolean {
  return db.first(numberHolder(dossierNo)) !== undefined
}
