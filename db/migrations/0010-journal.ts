import type { Migration } from '../engine/migrate.ts'

/** The journal (design: audit trail and outbox in one), the commands already answered, and settings. */
export const journal: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE journal (
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        station TEXT NOT NULL,
        command_id TEXT NOT NULL,
        at TEXT NOT NULL,
        officer TEXT NOT NULL,
        noun TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        verb TEXT NOT NULL,
        base_version INTEGER,
        payload_version INTEGER NOT NULL,
        payload_hash TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('local', 'upstream')),
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (epoch, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX journal_by_entity ON journal (entity_id, epoch, seq);
      CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

      CREATE TABLE journal_payloads (
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        salt BLOB NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (epoch, seq),
        FOREIGN KEY (epoch, seq) REFERENCES journal (epoch, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER journal_payloads_no_update BEFORE UPDATE ON journal_payloads
        BEGIN SELECT RAISE(ABORT, 'a payload is erased or kept, never changed'); END;

      CREATE TABLE commands (
        id TEXT PRIMARY KEY,
        input_hash TEXT NOT NULL,
        answer TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
}
