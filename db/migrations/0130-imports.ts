import type { Migration } from '../engine/migrate.ts'

/** Dossiers that came with a file from another system, and whether the shared system is told of them. */
export const imports: Migration = {
  version: 130,
  up: (db) =>
    db.exec(`
      CREATE TABLE imports (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        file_name TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('local', 'upstream')),
        undone_at TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_dossiers (
        dossier_id TEXT PRIMARY KEY REFERENCES dossiers (id),
        import_id TEXT NOT NULL REFERENCES imports (id),
        /** Version the import left it at; another one means that something was done with it. */
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_dossiers_by_import ON import_dossiers (import_id);
    `),
}
