import type { Migration } from '../engine/migrate.ts'

/** What the bench knows of pages beyond their pictures: cover sheets, stacks, papers used again, papers kept secret. */
export const bench: Migration = {
  version: 250,
  up: (db) =>
    db.exec(`
      /** Stack it lies in on the desk; NULL: its run. */
      ALTER TABLE scan_pages ADD COLUMN stack TEXT;
      /** CoverSheet as JSON, when the page is one. */
      ALTER TABLE scan_pages ADD COLUMN cover TEXT;
      ALTER TABLE scan_pages ADD COLUMN cover_tried INTEGER NOT NULL DEFAULT 0 CHECK (cover_tried IN (0, 1));
      /** Its pages were sorted by it once; laid back, it does not do so again. */
      ALTER TABLE scan_pages ADD COLUMN cover_used INTEGER NOT NULL DEFAULT 0 CHECK (cover_used IN (0, 1));

      /** The document of another dossier whose file this one has; no page of its own belongs to it. */
      ALTER TABLE scan_documents ADD COLUMN reused_from TEXT REFERENCES scan_documents (id);

      /** Components that hold state secrets: TT 01/2023/TT-VPCP Đ8 forbids scanning them. */
      CREATE TABLE scan_exclusions (
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        component TEXT NOT NULL,
        reason TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (dossier_id, component)
      ) STRICT, WITHOUT ROWID;
    `),
}
