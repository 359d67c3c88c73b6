import type { Migration } from '../engine/migrate.ts'

/**
 * What the shared system has said: to each entry that concerns it, of each file, and in its inbox. An entry without
 * a row has not been answered; the cursor in the settings says up to where the journal has gone.
 */
export const sync: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
      CREATE TABLE sync_deliveries (
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        entity_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('accepted', 'refused', 'conflict', 'fenced', 'superseded')),
        code TEXT,
        field TEXT,
        reason TEXT,
        /** fenced: behind whom; superseded: by whom. */
        by_epoch INTEGER,
        by_seq INTEGER,
        /** The first refused entry whose place this one wants to take. */
        root_epoch INTEGER,
        root_seq INTEGER,
        /** Times it was put on the line, the answered one included. */
        attempts INTEGER NOT NULL,
        answered_at TEXT NOT NULL,
        PRIMARY KEY (epoch, seq),
        FOREIGN KEY (epoch, seq) REFERENCES journal (epoch, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sync_deliveries_open ON sync_deliveries (entity_id, epoch, seq)
        WHERE state IN ('refused', 'conflict', 'fenced');

      CREATE TABLE sync_files (
        sha256 TEXT NOT NULL,
        dossier_id TEXT NOT NULL,
        size INTEGER NOT NULL,
        /** The accepted entry that named it first. */
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'complete', 'failed')),
        /** Bytes the shared system has confirmed; null: never tried. */
        offset INTEGER,
        code TEXT,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (sha256, dossier_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sync_files_open ON sync_files (dossier_id) WHERE state IN ('waiting', 'failed');

      CREATE TABLE sync_inbox (
        id INTEGER PRIMARY KEY,
        item_hash TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        item TEXT NOT NULL,
        received_at TEXT NOT NULL
      ) STRICT;

      CREATE INDEX journal_upstream_by_at ON journal (at) WHERE scope = 'upstream';
    `),
}
