import type { Migration } from '../engine/migrate.ts'

/** Papers made of stored records, their archived files, their numbers, and every print of them. */
export const papers: Migration = {
  version: 50,
  up: (db) =>
    db.exec(`
      CREATE TABLE paper_numbers (
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (series, year)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE papers (
        id TEXT PRIMARY KEY,
        /** What the paper is about: a dossier's id, or a day for a closing sheet. */
        about TEXT NOT NULL,
        kind TEXT NOT NULL,
        revision INTEGER NOT NULL,
        record TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (about, kind, revision)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE paper_prints (
        id TEXT PRIMARY KEY,
        paper_id TEXT NOT NULL REFERENCES papers (id),
        copy_no INTEGER NOT NULL,
        printer TEXT,
        state TEXT NOT NULL CHECK (state IN ('asked', 'spooled', 'saved', 'failed', 'confirmed')),
        code TEXT,
        asked_at TEXT NOT NULL,
        officer_id TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX paper_prints_by_paper ON paper_prints (paper_id, copy_no);
    `),
}
