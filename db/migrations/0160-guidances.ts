import type { Migration } from '../engine/migrate.ts'

/** Citizens who were told in writing what is missing, or why a request is not taken in; no dossier exists. */
export const guidances: Migration = {
  version: 160,
  up: (db) =>
    db.exec(`
      CREATE TABLE guidances (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('supplement', 'refusal')),
        paper_no TEXT NOT NULL,
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        person_name TEXT NOT NULL,
        id_number TEXT,
        /** Guidance as JSON. */
        content TEXT NOT NULL,
        /** What had been typed into the intake form, to go on from. */
        draft TEXT,
        /** The dossier it has led to. */
        dossier_id TEXT REFERENCES dossiers (id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guidances_by_day ON guidances (at);
      CREATE INDEX guidances_by_id_number ON guidances (id_number) WHERE id_number IS NOT NULL;
    `),
}
