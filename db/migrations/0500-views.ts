import type { Migration } from '../engine/migrate.ts'

/**
 * Who looked at whose personal data: once a day for each account and thing, each day that is over sealed in the journal.
 * And help with filing online.
 */
export const views: Migration = {
  version: 500,
  up: (db) =>
    db.exec(`
      CREATE TABLE views (
        day TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('opened', 'printed', 'saved', 'exported', 'searched')),
        what TEXT NOT NULL CHECK (what IN ('dossier', 'petition', 'filing', 'paper', 'text')),
        /** Id of the thing; of a search its words. */
        subject TEXT NOT NULL,
        /** The first time that day. */
        at TEXT NOT NULL,
        PRIMARY KEY (day, officer_id, how, what, subject)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX views_by_subject ON views (what, subject, day);
      CREATE TABLE sealed_view_days (
        day TEXT PRIMARY KEY,
        count INTEGER NOT NULL,
        /** SHA-256 over its rows, as the journal has it. */
        sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      /* How often an officer helped somebody to file online; nobody's name but the officer's. */
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
