import type { Migration } from '../engine/migrate.ts'

/** Self-inspections: what was drawn, what the register said then, what the inspector says, what is done about it. */
export const inspections: Migration = {
  version: 490,
  up: (db) =>
    db.exec(`
      CREATE TABLE inspections (
        id TEXT PRIMARY KEY,
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        seed TEXT NOT NULL,
        /** SampleSize as JSON. */
        size TEXT NOT NULL,
        /** How many there were of each field, and how many were taken, as JSON. */
        fields TEXT NOT NULL,
        started_at TEXT NOT NULL,
        started_by TEXT NOT NULL,
        /** JournalCheck as JSON; null while nobody has walked the journal. */
        journal TEXT,
        conclusion TEXT,
        closed_at TEXT,
        closed_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE inspection_dossiers (
        inspection_id TEXT NOT NULL REFERENCES inspections (id),
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        place INTEGER NOT NULL,
        /** Checks as they were found when the sample was drawn, as JSON. */
        checks TEXT NOT NULL,
        /** What the inspector has answered, as JSON. */
        answers TEXT NOT NULL,
        PRIMARY KEY (inspection_id, dossier_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE inspection_measures (
        id TEXT PRIMARY KEY,
        inspection_id TEXT NOT NULL REFERENCES inspections (id),
        /** Measure as JSON. */
        measure TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX inspection_measures_of ON inspection_measures (inspection_id);
    `),
}
