import type { Migration } from '../engine/migrate.ts'

/** Takes away what nothing reads: an index beside dossiers_open_by_due, and people's names and numbers beside the content. */
export const unread: Migration = {
  version: 200,
  up: (db) =>
    db.exec(`
      DROP INDEX dossiers_apology_drafted;
      DROP INDEX guidances_by_id_number;
      ALTER TABLE guidances DROP COLUMN person_name;
      ALTER TABLE guidances DROP COLUMN id_number;
    `),
}
