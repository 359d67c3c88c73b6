import type { Migration } from '../engine/migrate.ts'

/**
 * More ways for a page to come: pasted, out of the watched folder, from a document camera. And what has come out of the watched folder,
 * until it lies on a desk; a row stays after that, so that no file is ever taken twice.
 */
export const scanSources: Migration = {
  version: 260,
  up: (db) => {
    // A check cannot be altered. Rows are put back under the same name, so the pages that point at them stay whole.
    db.pragma('defer_foreign_keys = ON')
    db.exec(`
      CREATE TABLE scan_runs_before AS SELECT * FROM scan_runs;
      DROP TABLE scan_runs;
      CREATE TABLE scan_runs (
        /** Order of starting, also under a clock that stands still. */
        ordinal INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        source TEXT NOT NULL CHECK
          (source IN ('flatbed', 'feeder', 'feeder-duplex', 'drop', 'paste', 'folder', 'camera')),
        officer_id TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        fault TEXT
      ) STRICT;
      INSERT INTO scan_runs (ordinal, id, dossier_id, source, officer_id, started_at, ended_at, fault)
        SELECT ordinal, id, dossier_id, source, officer_id, started_at, ended_at, fault FROM scan_runs_before;
      DROP TABLE scan_runs_before;
      CREATE INDEX scan_runs_by_dossier ON scan_runs (dossier_id, ordinal);

      CREATE TABLE scan_arrivals (
        id TEXT PRIMARY KEY,
        /** Name, size and moment of the file as it lay in the folder, and its content: the same file is known again. */
        fingerprint TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        /** NULL once its pages lie on a desk or it was put aside: the file then belongs to those or to nobody. */
        sha256 TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
        /** Width, height, dots per inch and blankness of each page (JSON). */
        pages TEXT NOT NULL,
        arrived_at TEXT NOT NULL,
        settled_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX scan_arrivals_waiting ON scan_arrivals (arrived_at) WHERE settled_at IS NULL;
    `)
  },
}
