import type { Migration } from '../engine/migrate.ts'

/** What officers have looked at of what the shared system declined, and what it holds where it disagrees. */
export const reviews: Migration = {
  version: 360,
  up: (db) =>
    db.exec(`
      CREATE TABLE sync_attended (
        dossier_id TEXT PRIMARY KEY REFERENCES dossiers (id),
        /** What was open when somebody looked; anything else asks anew. */
        mark TEXT NOT NULL,
        note TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE sync_theirs (
        dossier_id TEXT PRIMARY KEY,
        /** The shared system's dossier (JSON), as it was told at fetched_at. */
        held TEXT NOT NULL,
        fetched_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
}
