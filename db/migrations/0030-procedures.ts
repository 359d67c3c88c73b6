import type { Migration } from '../engine/migrate.ts'

/** The commune's catalogue of procedures. Calendar and deadline rules are settings: one value each. */
export const procedures: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
      CREATE TABLE procedures (
        code TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        field TEXT NOT NULL,
        in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
        version INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        /** The whole procedure as JSON; the columns before it are what lists and checks need. */
        procedure TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
}
