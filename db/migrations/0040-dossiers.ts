import type { Migration } from '../engine/migrate.ts'

/** Applicants, drafts of forms, day numbers, dossiers with their actions, and the search index. */
export const dossiers: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
      CREATE TABLE applicants (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('citizen', 'organisation')),
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        id_number TEXT,
        phone TEXT,
        /** The whole applicant as JSON. */
        person TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX applicants_by_id_number ON applicants (id_number) WHERE id_number IS NOT NULL;
      CREATE INDEX applicants_by_phone ON applicants (phone) WHERE phone IS NOT NULL;
      CREATE INDEX applicants_by_name ON applicants (folded_name);

      CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        form TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        content TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX drafts_by_officer ON drafts (officer_id, form, updated_at);

      CREATE TABLE day_numbers (
        day TEXT NOT NULL,
        station_index INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (day, station_index)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE dossier_numbers (
        dossier_no TEXT NOT NULL,
        day TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('issued', 'void')),
        dossier_id TEXT,
        PRIMARY KEY (day, sequence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE dossiers (
        rowid INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier_no TEXT NOT NULL UNIQUE,
        applicant_id TEXT NOT NULL REFERENCES applicants (id),
        applicant_name TEXT NOT NULL,
        id_number TEXT,
        phone TEXT,
        procedure_code TEXT NOT NULL,
        procedure_name TEXT NOT NULL,
        field TEXT NOT NULL,
        channel TEXT NOT NULL,
        status TEXT NOT NULL,
        version INTEGER NOT NULL,
        received_at TEXT NOT NULL,
        due_at TEXT NOT NULL,
        first_due_at TEXT NOT NULL,
        hand_over_by TEXT,
        step_due_at TEXT,
        outcome TEXT CHECK (outcome IN ('granted', 'partial', 'refused')),
        finished_at TEXT,
        returned_at TEXT,
        assignee_id TEXT,
        assignee_name TEXT,
        /** Given and not yet confirmed: to whom or to which department, and until when. */
        handover_to TEXT,
        handover_department TEXT,
        confirm_by TEXT,
        apology TEXT NOT NULL CHECK (apology IN ('none', 'drafted', 'signed')),
        escalated INTEGER NOT NULL CHECK (escalated IN (0, 1)),
        notified INTEGER NOT NULL CHECK (notified IN (0, 1)),
        /** How often a supplement was asked for. */
        supplements INTEGER NOT NULL,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
        touched_at TEXT NOT NULL,
        facts TEXT NOT NULL
      ) STRICT;
      /* Ascending and read backwards: added to at its end, its pages fill up before there is another. */
      CREATE INDEX dossiers_by_received ON dossiers (received_at);
      /* Everything the views of the register ask for, so that counting one reads this index alone. */
      CREATE INDEX dossiers_open_by_due
        ON dossiers (status, due_at, apology, escalated, notified, received_at);
      CREATE INDEX dossiers_by_applicant ON dossiers (applicant_id, received_at DESC);
      CREATE INDEX dossiers_by_assignee ON dossiers (assignee_id, status) WHERE assignee_id IS NOT NULL;
      CREATE INDEX dossiers_apology_drafted ON dossiers (due_at) WHERE apology = 'drafted';
      CREATE INDEX dossiers_by_returned ON dossiers (returned_at) WHERE returned_at IS NOT NULL;

      CREATE TABLE dossier_actions (
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        PRIMARY KEY (dossier_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      /* Searched as one types: every word is a prefix, so each length up to that of "nguyen" has its own list of
         rows; without one, SQLite first gathers the rows of all longer words (150 ms over a million dossiers). */
      CREATE VIRTUAL TABLE dossier_search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4 5 6',
        tokenize="unicode61 remove_diacritics 0"
      );
      /* A leaf of the search index in one page of the register; FTS5's own 4,050 bytes leave every one of them an
         overflow page for its end, because the cipher takes 64 bytes of a page. */
      INSERT INTO dossier_search (dossier_search, rank) VALUES ('pgsz', 3960);
    `),
}
