import type { Migration } from '../engine/migrate.ts'

/**
 * A register that was put back to an older copy. What the copy lacked comes back from the shared system into a table of
 * its own, for the journal is written at its end alone; what had been written on the copy meanwhile is told anew in a
 * new epoch (db/tables/told-journal.ts).
 */
export const restorations: Migration = {
  version: 340,
  up: (db) =>
    db.exec(`
      /** Entries of the journal after (epoch, seq) and before new_epoch stand on this PC alone: others took their place. */
      CREATE TABLE journal_forks (
        new_epoch INTEGER PRIMARY KEY,
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE recovered_entries (
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        entity_id TEXT NOT NULL,
        /** As the shared system gave them back: header and answer as JSON, payload and salt where it holds them. */
        header TEXT NOT NULL,
        payload TEXT,
        salt BLOB,
        answer TEXT NOT NULL,
        /** 0 until what it tells stands in the tables. */
        merged INTEGER NOT NULL CHECK (merged IN (0, 1)),
        PRIMARY KEY (epoch, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX recovered_entries_by_entity ON recovered_entries (entity_id, epoch, seq);

      /** Numbers that were given out after the copy was made, by papers alone: void, with that as their reason. */
      CREATE TABLE lost_numbers (
        dossier_no TEXT PRIMARY KEY,
        declared_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      /** As before, but an answer may be to an entry that came back and stands in no journal here. */
      CREATE TABLE sync_answers (
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        entity_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('accepted', 'refused', 'conflict', 'fenced', 'superseded')),
        code TEXT,
        field TEXT,
        reason TEXT,
        by_epoch INTEGER,
        by_seq INTEGER,
        root_epoch INTEGER,
        root_seq INTEGER,
        attempts INTEGER NOT NULL,
        answered_at TEXT NOT NULL,
        PRIMARY KEY (epoch, seq)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO sync_answers SELECT epoch, seq, entity_id, state, code, field, reason, by_epoch, by_seq, root_epoch,
        root_seq, attempts, answered_at FROM sync_deliveries;
      DROP TABLE sync_deliveries;
      ALTER TABLE sync_answers RENAME TO sync_deliveries;
      CREATE INDEX sync_deliveries_open ON sync_deliveries (entity_id, epoch, seq)
        WHERE state IN ('refused', 'conflict', 'fenced');
    `),
}
