import type { Migration } from '../engine/migrate.ts'

/** Dossiers of the commune's other stations, as the shared system last told of them: to be found, never acted upon. */
export const dossierCopies: Migration = {
  version: 350,
  up: (db) =>
    db.exec(`
      CREATE TABLE dossier_copies (
        rowid INTEGER PRIMARY KEY,
        dossier_id TEXT NOT NULL UNIQUE,
        dossier_no TEXT NOT NULL,
        custodian TEXT NOT NULL,
        version INTEGER NOT NULL,
        status INTEGER NOT NULL,
        applicant_name TEXT,
        procedure_name TEXT,
        received_at TEXT,
        due_at TEXT,
        finished_at TEXT,
        returned_at TEXT,
        changed_at TEXT NOT NULL,
        heard_at TEXT NOT NULL
      ) STRICT;
      /* Folded words only, as dossier_search holds them. */
      CREATE VIRTUAL TABLE copy_search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='2 3 4',
        tokenize="unicode61 remove_diacritics 0"
      );
    `),
}
