import type Database from 'better-sqlite3'
import { copyWords } from '../../electron/common/copies/copy-words.ts'
import type { DossierFacts } from '../../electron/common/dossiers/model.ts'
import { searchWords } from '../../electron/common/dossiers/search-words.ts'
import { fold } from '../../electron/common/text/fold.ts'
import { foldName } from '../../electron/common/text/fold-name.ts'
import type { Migration } from '../engine/migrate.ts'

/**
 * Somebody authorised is found by their numbers as the applicant is, and names that begin with a letter of their own
 * (K'Brơi, Y Moan) however they are written. Only what has such words gets them: most of a register is left as it is.
 */
export const searchWordsOfAll: Migration = {
  version: 540,
  up: (db) => {
    foldApplicants(db)
    indexDossiers(db)
    indexCopies(db)
  },
}

const isWrittenInWays = (name: string) => foldName(name) !== fold(name)

function foldApplicants(db: Database.Database): void {
  const put = db.prepare('UPDATE applicants SET folded_name = ? WHERE id = ?')
  const names = db.prepare<[], [string, string]>('SELECT id, folded_name FROM applicants').raw().all()
  for (const [id, folded] of names) if (isWrittenInWays(folded)) put.run(foldName(folded), id)
}

function indexDossiers(db: Database.Database): void {
  const rows = db
    .prepare<[], [number, string, 0 | 1]>(
      `SELECT rowid, applicant_name, instr(facts, '"authorised":{') > 0 FROM dossiers`,
    )
    .raw()
  const touched: number[] = []
  for (const [rowid, name, hasOther] of rows.iterate())
    if (hasOther || isWrittenInWays(name)) touched.push(rowid)
  const read = db
    .prepare<[number], [string, string]>('SELECT dossier_no, facts FROM dossiers WHERE rowid = ?')
    .raw()
  const replace = replacer(db, 'dossier_search')
  for (const rowid of touched) {
    const [dossierNo, facts] = read.get(rowid)!
    replace(rowid, searchWords(dossierNo, JSON.parse(facts) as DossierFacts))
  }
}

function indexCopies(db: Database.Database): void {
  type Row = { rowid: number; dossierNo: string; applicantName: string | null; procedureName: string | null }
  const rows = db.prepare<[], Row>(
    `SELECT rowid, dossier_no AS dossierNo, applicant_name AS applicantName, procedure_name AS procedureName
     FROM dossier_copies`,
  )
  const replace = replacer(db, 'copy_search')
  for (const row of rows.all())
    if (isWrittenInWays(row.applicantName ?? '')) replace(row.rowid, copyWords(row))
}

function replacer(db: Database.Database, table: 'dossier_search' | 'copy_search') {
  const remove = db.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  const add = db.prepare(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`)
  return (rowid: number, words: string) => {
    remove.run(rowid)
    add.run(rowid, words)
  }
}
