import type { Migration } from '../engine/migrate.ts'

/** Packets on a USB stick: what was written into each, and what became of it. */
export const packets: Migration = {
  version: 270,
  up: (db) =>
    db.exec(`
      CREATE TABLE packets (
        id TEXT PRIMARY KEY,
        made_at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        /** writing: not whole yet, may go on · written: on the stick, proven · acknowledged: its receipt was read ·
            dropped: nobody counts on it any more. */
        state TEXT NOT NULL CHECK (state IN ('writing', 'written', 'acknowledged', 'dropped')),
        after_epoch INTEGER NOT NULL,
        after_seq INTEGER NOT NULL,
        until_epoch INTEGER NOT NULL,
        until_seq INTEGER NOT NULL,
        until_hash TEXT NOT NULL,
        entries INTEGER NOT NULL,
        dossiers INTEGER NOT NULL,
        /** Bytes of its entries as they lie in part 1, compressed. */
        entry_bytes INTEGER NOT NULL,
        /** Content of one part, bytes. */
        room INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        /** Name of the stick's folder, for people. */
        place TEXT NOT NULL,
        written_at TEXT,
        ended_at TEXT
      ) STRICT;

      CREATE TABLE packet_files (
        packet_id TEXT NOT NULL REFERENCES packets (id),
        position INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (packet_id, position)
      ) STRICT, WITHOUT ROWID;

      /** Parts that lie on the stick, whole and read back. */
      CREATE TABLE packet_parts (
        packet_id TEXT NOT NULL REFERENCES packets (id),
        part INTEGER NOT NULL,
        name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (packet_id, part)
      ) STRICT, WITHOUT ROWID;
    `),
}
