import type { Migration } from '../engine/migrate.ts'

/** What arrives may be stored as several files: of a TIFF, each page is one. */
export const arrivalFiles: Migration = {
  version: 310,
  up: (db) =>
    db.exec(`
      /** Files of what waits; they go when it lies on a desk or is put aside. */
      CREATE TABLE scan_arrival_files (
        arrival_id TEXT NOT NULL REFERENCES scan_arrivals (id),
        place INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
        /** Width, height, dots per inch and blankness of each page (JSON). */
        pages TEXT NOT NULL,
        PRIMARY KEY (arrival_id, place)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO scan_arrival_files (arrival_id, place, sha256, kind, pages)
        SELECT id, 0, sha256, kind, pages FROM scan_arrivals WHERE sha256 IS NOT NULL;
      ALTER TABLE scan_arrivals DROP COLUMN sha256;
      ALTER TABLE scan_arrivals DROP COLUMN kind;
      ALTER TABLE scan_arrivals DROP COLUMN pages;
    `),
}
