import type { Migration } from '../engine/migrate.ts'

/** Scanned and dropped pages on their way to a component's document, and the documents. */
export const scans: Migration = {
  version: 60,
  up: (db) =>
    db.exec(`
      CREATE TABLE scan_runs (
        /** Order of starting, also under a clock that stands still. */
        ordinal INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        source TEXT NOT NULL CHECK (source IN ('flatbed', 'feeder', 'feeder-duplex', 'drop')),
        officer_id TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        fault TEXT
      ) STRICT;
      CREATE INDEX scan_runs_by_dossier ON scan_runs (dossier_id, ordinal);

      CREATE TABLE scan_documents (
        id TEXT PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        component TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        /** Replaced by a later revision or withdrawn. The file stays: it may be on its way upstream. */
        ended_at TEXT,
        UNIQUE (dossier_id, component, revision)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX scan_documents_current ON scan_documents (dossier_id, component) WHERE ended_at IS NULL;

      CREATE TABLE scan_pages (
        id TEXT PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        run_id TEXT NOT NULL REFERENCES scan_runs (id),
        place INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
        page_index INTEGER NOT NULL,
        rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
        width REAL NOT NULL,
        height REAL NOT NULL,
        dpi REAL,
        blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
        added_at TEXT NOT NULL,
        document_id TEXT REFERENCES scan_documents (id),
        removed_at TEXT,
        CHECK (document_id IS NULL OR removed_at IS NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX scan_pages_by_dossier ON scan_pages (dossier_id, place);
      CREATE INDEX scan_pages_by_document ON scan_pages (document_id) WHERE document_id IS NOT NULL;
      CREATE INDEX scan_pages_removed ON scan_pages (removed_at) WHERE removed_at IS NOT NULL;
    `),
}
