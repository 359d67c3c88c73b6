import type { Migration } from '../engine/migrate.ts'

/** Who looked at whose personal data: once a day for each account and thing. Each day that is over is sealed in the journal. */
export const views: Migration = {
  version: 495,
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
    `),
}
