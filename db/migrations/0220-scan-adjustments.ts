import type { Migration } from '../engine/migrate.ts'

/** How a page is put straight, cropped and brightened, and what was found out about it; its file stays as it came. */
export const scanAdjustments: Migration = {
  version: 220,
  up: (db) =>
    db.exec(`
      ALTER TABLE scan_pages ADD COLUMN angle REAL NOT NULL DEFAULT 0;
      /** PageBox as JSON. */
      ALTER TABLE scan_pages ADD COLUMN crop TEXT;
      ALTER TABLE scan_pages ADD COLUMN contrast REAL NOT NULL DEFAULT 0;
      /** PageFacts as JSON; NULL until found. */
      ALTER TABLE scan_pages ADD COLUMN facts TEXT;
      /** A file that could not be read stays without facts; it is not tried for ever. */
      ALTER TABLE scan_pages ADD COLUMN facts_tried INTEGER NOT NULL DEFAULT 0 CHECK (facts_tried IN (0, 1));
      CREATE INDEX scan_pages_without_facts ON scan_pages (added_at)
        WHERE facts_tried = 0 AND removed_at IS NULL AND kind <> 'pdf';
    `),
}
