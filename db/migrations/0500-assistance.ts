import type { Migration } from '../engine/migrate.ts'

/** How often an officer helped somebody to file online; nobody's name but the officer's. */
export const assistance: Migration = {
  version: 500,
  up: (db) =>
    db.exec(`
      CREATE TABLE assisted_filings (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        procedure_code TEXT NOT NULL,
        dossier_no TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX assisted_filings_by_time ON assisted_filings (at);
    `),
}
