import type { Migration } from '../engine/migrate.ts'

/** Rates of the index of QĐ 766 that the register cannot know: what was typed in for a period, and by whom. */
export const index766: Migration = {
  version: 480,
  up: (db) =>
    db.exec(`
      CREATE TABLE index_values (
        indicator TEXT NOT NULL,
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
        officer_name TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (indicator, from_day, to_day)
      ) STRICT, WITHOUT ROWID;
    `),
}
