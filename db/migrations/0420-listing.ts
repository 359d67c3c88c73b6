import type { Migration } from '../engine/migrate.ts'

/** What hangs on the wall of the one-stop office, procedure by procedure. */
export const listing: Migration = {
  version: 420,
  up: (db) =>
    db.exec(`
      CREATE TABLE listings (
        code TEXT PRIMARY KEY,
        /** ListedProcedure as JSON: what the posted sheet says, not what holds now. */
        content TEXT NOT NULL,
        paper_id TEXT NOT NULL REFERENCES papers (id),
        posted_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX papers_of_wall_sheets ON papers (made_at) WHERE kind = 'wall-sheets';
    `),
}
