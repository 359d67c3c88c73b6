import type { Migration } from '../engine/migrate.ts'

/** Dossiers of a PC that is no more, taken over many at once. */
export const takeOvers: Migration = {
  version: 510,
  up: (db) =>
    db.exec(`
      ALTER TABLE dossier_copies ADD COLUMN field_name TEXT;
      /* To whom it was handed last. */
      ALTER TABLE dossier_copies ADD COLUMN holder TEXT;
      CREATE INDEX dossier_copies_by_custodian ON dossier_copies (custodian_id, status);
      /* Read anew, so that each says its field and who had it. */
      DELETE FROM settings WHERE key = 'sync-copies-cursor';

      CREATE TABLE take_overs (
        id TEXT PRIMARY KEY,
        /** The PC that is no more, and its code at that time. */
        station_id TEXT NOT NULL,
        from_code TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        officer_id TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE take_over_dossiers (
        take_over_id TEXT NOT NULL REFERENCES take_overs (id),
        place INTEGER NOT NULL,
        dossier_id TEXT NOT NULL,
        dossier_no TEXT NOT NULL,
        applicant_name TEXT,
        station_id TEXT NOT NULL,
        /** waiting: to be asked for · taken: with this PC, by the shared system's word · declined. */
        state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'declined')),
        /** Why it was declined, and the code of the PC that has it, where that was told. */
        reason TEXT,
        holder_code TEXT,
        /** Acts of the other PC that the shared system had declined and that nobody can set right any more. */
        let_go INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (take_over_id, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX take_over_dossiers_waiting ON take_over_dossiers (take_over_id, place) WHERE state = 'waiting';
      CREATE INDEX take_over_dossiers_by_dossier ON take_over_dossiers (dossier_id);

      /* 1: when its dossier came, the shared system did not have all of the file's bytes. */
      ALTER TABLE brought_files ADD COLUMN unsent INTEGER NOT NULL DEFAULT 0 CHECK (unsent IN (0, 1));
    `),
}
