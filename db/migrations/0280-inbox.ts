import type { Migration } from '../engine/migrate.ts'

/**
 * What comes down takes effect: each item of the inbox knows whether it did, dossiers filed online wait for the
 * counter, the catalogue remembers what its procedures said when they last came from above, and a change that meets
 * the commune's own waits to be chosen.
 */
export const inbox: Migration = {
  version: 280,
  up: (db) =>
    db.exec(`
      /** new: kept, not applied yet · applied · faulty: could not be read or applied, tried again by another program. */
      ALTER TABLE sync_inbox ADD COLUMN state TEXT NOT NULL DEFAULT 'new'
        CHECK (state IN ('new', 'applied', 'faulty'));
      ALTER TABLE sync_inbox ADD COLUMN fault TEXT;
      /** Version of the program that tried last. */
      ALTER TABLE sync_inbox ADD COLUMN tried_by TEXT;
      ALTER TABLE sync_inbox ADD COLUMN applied_at TEXT;
      /** What came of it, for who reads the list; JSON. */
      ALTER TABLE sync_inbox ADD COLUMN outcome TEXT;
      CREATE INDEX sync_inbox_open ON sync_inbox (id) WHERE state IN ('new', 'faulty');
      CREATE INDEX sync_inbox_messages ON sync_inbox (id) WHERE kind = 'message';

      CREATE TABLE inbox_reads (
        item_id INTEGER NOT NULL REFERENCES sync_inbox (id),
        officer_id TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (item_id, officer_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE filings (
        id TEXT PRIMARY KEY,
        dossier_no TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'received', 'declined')),
        filed_at TEXT NOT NULL,
        station TEXT,
        round INTEGER NOT NULL,
        /** Filing as JSON. */
        content TEXT NOT NULL,
        came_at TEXT NOT NULL,
        decided_at TEXT,
        decided_by TEXT,
        /** Declined as JSON. */
        declined TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX filings_waiting ON filings (filed_at) WHERE state = 'waiting';
      CREATE INDEX filings_decided ON filings (decided_at) WHERE decided_at IS NOT NULL;

      CREATE TABLE filing_files (
        filing_id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'here')),
        PRIMARY KEY (filing_id, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX filing_files_waiting ON filing_files (filing_id) WHERE state = 'waiting';
      CREATE INDEX filing_files_by_hash ON filing_files (sha256);

      /** What is here of files that are not whole. */
      CREATE TABLE filing_file_parts (
        sha256 TEXT NOT NULL,
        offset INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (sha256, offset)
      ) STRICT;

      /** A procedure as it came from above last; where it differs from the catalogue the commune has edited it. */
      CREATE TABLE catalogue_bases (
        code TEXT PRIMARY KEY,
        procedure TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO catalogue_bases SELECT code, procedure FROM procedures WHERE version = 1;

      INSERT INTO settings (key, value)
        SELECT 'calendar-base', json_extract(value, '$.days') FROM settings
        WHERE key = 'calendar' AND json_extract(value, '$.version') = 1;

      /** A change from above that meets the commune's own. */
      CREATE TABLE catalogue_choices (
        code TEXT PRIMARY KEY,
        version TEXT NOT NULL,
        /** What is said from above, as JSON; null: the procedure is abolished. */
        offered TEXT,
        came_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      /** News of dossiers that are with a superior body. */
      CREATE TABLE upward_news (
        item_id INTEGER PRIMARY KEY REFERENCES sync_inbox (id),
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        settled_at TEXT
      ) STRICT;
      CREATE INDEX upward_news_open ON upward_news (dossier_id) WHERE settled_at IS NULL;
    `),
}
