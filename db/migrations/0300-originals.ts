import type { Migration } from '../engine/migrate.ts'

/**
 * A document that the shared system holds keeps the files its pages came as for a while and not for ever. Until they
 * have gone it stands in the index, so that finding the next ones does not walk through all years.
 */
export const originals: Migration = {
  version: 300,
  up: (db) =>
    db.exec(`
      /** Since when its pages are those of its own file. */
      ALTER TABLE scan_documents ADD COLUMN originals_gone_at TEXT;
      CREATE INDEX scan_documents_with_originals ON scan_documents (dossier_id)
        WHERE ended_at IS NULL AND originals_gone_at IS NULL;
    `),
}
