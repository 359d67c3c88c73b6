import type { Migration } from '../engine/migrate.ts'

/** Dossiers that another PC of the commune gave to this one, or that were taken over from one that is no more. */
export const custody: Migration = {
  version: 370,
  up: (db) =>
    db.exec(`
      ALTER TABLE dossier_copies ADD COLUMN custodian_id TEXT;
      /* Read anew, so that each says by id which PC it is with. */
      DELETE FROM settings WHERE key = 'sync-copies-cursor';

      CREATE TABLE custody_arrivals (
        dossier_id TEXT PRIMARY KEY,
        dossier_no TEXT NOT NULL,
        from_code TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('moved', 'taken-over')),
        announced_at TEXT NOT NULL,
        /** waiting: its acts are being fetched · whole: all are there · here: in the register · gone: with another PC again · faulty: they make no dossier. */
        state TEXT NOT NULL CHECK (state IN ('waiting', 'whole', 'here', 'gone', 'faulty')),
        /** Where the next page of its acts begins. */
        next INTEGER NOT NULL,
        here_at TEXT,
        /** It was not taken in here: nothing of it stood in this register before. */
        fresh INTEGER NOT NULL CHECK (fresh IN (0, 1)),
        /** Acts of which only who and when came along. */
        wordless INTEGER NOT NULL,
        money_came INTEGER NOT NULL CHECK (money_came IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX custody_arrivals_open ON custody_arrivals (announced_at) WHERE state IN ('waiting', 'whole');

      /** What is here of acts that are being fetched; as they came. */
      CREATE TABLE custody_entries (
        dossier_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        /** CarriedEntry as JSON. */
        entry TEXT NOT NULL,
        PRIMARY KEY (dossier_id, place)
      ) STRICT, WITHOUT ROWID;

      /** What was paid at another PC: it lies in that till, is on its sheets and has its numbers. */
      CREATE TABLE brought_payments (
        id TEXT PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        place INTEGER NOT NULL,
        /** PaymentEntry as JSON. */
        entry TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX brought_payments_of ON brought_payments (dossier_id, place);

      /** Documents digitised at another PC, until their files have been fetched. */
      CREATE TABLE brought_files (
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        component TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        PRIMARY KEY (dossier_id, component)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX brought_files_by_hash ON brought_files (sha256);
    `),
}
