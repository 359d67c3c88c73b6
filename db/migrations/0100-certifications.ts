import type { Migration } from '../engine/migrate.ts'

/** The certification books: a number is one line and stays one. */
export const certifications: Migration = {
  version: 100,
  up: (db) =>
    db.exec(`
      CREATE TABLE certification_numbers (
        kind TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (kind, year)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE certifications (
        id TEXT PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        kind TEXT NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        day TEXT NOT NULL,
        /** BookEntry as JSON. */
        entry TEXT NOT NULL,
        UNIQUE (kind, year, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX certifications_of_day ON certifications (day, kind, number);
      CREATE INDEX certifications_of_dossier ON certifications (dossier_id);
      CREATE TRIGGER certifications_stay BEFORE UPDATE ON certifications
        BEGIN SELECT RAISE(ABORT, 'a line of the book is never edited'); END;
      CREATE TRIGGER certifications_remain BEFORE DELETE ON certifications
        BEGIN SELECT RAISE(ABORT, 'a line of the book is never deleted'); END;
    `),
}
