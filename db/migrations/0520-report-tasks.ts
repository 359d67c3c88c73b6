import type { Migration } from '../engine/migrate.ts'

/** Reports that stood ready and that a leader has set aside instead of signing. */
export const reportTasks: Migration = {
  version: 520,
  up: (db) =>
    db.exec(`
      CREATE TABLE reports_set_aside (
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (from_day, to_day)
      ) STRICT, WITHOUT ROWID;
    `),
}
