import { type Compilable, sql } from 'kysely'
import type { DossierCopy } from '../../electron/common/sync/copy-model.ts'
import { fold } from '../../electron/common/text/fold.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

type CopyRow = Omit<DossierCopy, 'custodianId'> & { custodianId: string | null; heardAt: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    dossierCopies: CopyRow & { rowid: import('kysely').Generated<number> }
  }
}

/** Puts a copy in the place of the older one. Inside a transaction. */
export function putCopy(db: Register, copy: DossierCopy, heardAt: Instant): void {
  const row: CopyRow = { ...copy, custodianId: copy.custodianId ?? null, heardAt }
  const { dossierId: _, ...rest } = row
  db.run(
    db.query
      .insertInto('dossierCopies')
      .values(row)
      .onConflict((clash) => clash.column('dossierId').doUpdateSet(rest)),
  )
  const words = [copy.dossierNo, copy.applicantName, copy.procedureName].filter(Boolean).join(' ')
  db.run(
    raw(
      sql`DELETE FROM copy_search WHERE rowid = (SELECT rowid FROM dossier_copies WHERE dossier_id = ${copy.dossierId})`,
      db,
    ),
  )
  db.run(
    raw(
      sql`INSERT INTO copy_search (rowid, words) SELECT rowid, ${fold(words)} FROM dossier_copies WHERE dossier_id = ${copy.dossierId}`,
      db,
    ),
  )
}

/** The dossier is with this station now. Inside a transaction. */
export function dropCopy(db: Register, dossierId: string): void {
  db.run(
    raw(
      sql`DELETE FROM copy_search WHERE rowid = (SELECT rowid FROM dossier_copies WHERE dossier_id = ${dossierId})`,
      db,
    ),
  )
  db.run(db.query.deleteFrom('dossierCopies').where('dossierId', '=', dossierId))
}

/** Copies in which every word of the text begins a word, those that changed last first. */
export function searchCopies(db: Register, words: readonly string[], limit: number): CopyRow[] {
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
  return db.all(
    db.query
      .selectFrom('dossierCopies')
      .selectAll()
      .where(sql<boolean>`rowid IN (SELECT rowid FROM copy_search WHERE copy_search MATCH ${match})`)
      .orderBy('changedAt', 'desc')
      .limit(limit),
  )
}

const raw = (query: ReturnType<typeof sql>, db: Register) =>
  ({ compile: () => query.compile(db.query) }) as Compilable<unknown>
