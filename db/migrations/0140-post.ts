import type { Migration } from '../engine/migrate.ts'

/** Numbers of parcels as they are typed, and the hand-over lists of the post once closed. */
export const post: Migration = {
  version: 140,
  up: (db) =>
    db.exec(`
      CREATE TABLE post_parcels (
        dossier_id TEXT PRIMARY KEY REFERENCES dossiers (id),
        tracking_no TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE post_lists (
        id TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        /** PostList as JSON. */
        list TEXT NOT NULL,
        UNIQUE (year, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX post_lists_of_day ON post_lists (day, number);
      CREATE TRIGGER post_lists_stay BEFORE UPDATE ON post_lists
        BEGIN SELECT RAISE(ABORT, 'a closed list is never edited'); END;
      CREATE TRIGGER post_lists_remain BEFORE DELETE ON post_lists
        BEGIN SELECT RAISE(ABORT, 'a closed list is never deleted'); END;
    `),
}
