import type { Migration } from '../engine/migrate.ts'

/** Who was asked how satisfied they are, and, apart from that and without a way back, what was answered. */
export const satisfaction: Migration = {
  version: 430,
  up: (db) =>
    db.exec(`
      CREATE TABLE satisfaction_asks (
        dossier_id TEXT PRIMARY KEY REFERENCES dossiers (id),
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('screen', 'phone', 'paper'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX satisfaction_asks_by_time ON satisfaction_asks (at);

      /* Counts, no ratings: there is no row, number or moment that belongs to one of them. Procedure and officer are
         empty for what was said of the office. */
      CREATE TABLE satisfaction_tallies (
        month TEXT NOT NULL,
        procedure_code TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        criterion INTEGER NOT NULL CHECK (criterion BETWEEN 1 AND 9),
        points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 2),
        count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (month, procedure_code, officer_id, criterion, points)
      ) STRICT, WITHOUT ROWID;
    `),
}
