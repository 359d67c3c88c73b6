import type { Migration } from '../engine/migrate.ts'

/** Reports as they were when they were signed. */
export const reports: Migration = {
  version: 400,
  up: (db) =>
    db.exec(`
      CREATE TABLE reports (
        id TEXT PRIMARY KEY,
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        name TEXT NOT NULL,
        recipient TEXT NOT NULL,
        /** Figures as JSON, and the version of the rule of timeliness they were counted by. */
        form TEXT NOT NULL,
        rule INTEGER NOT NULL,
        /** Where each dossier stood: JSON, compressed. Of figures alone nobody could say later which one has moved. */
        members BLOB NOT NULL,
        closed_by TEXT NOT NULL,
        closed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER reports_stay BEFORE UPDATE ON reports BEGIN SELECT RAISE(ABORT, 'reports stay'); END;
      CREATE TRIGGER reports_remain BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'reports stay'); END;
    `),
}
