import type { Migration } from '../engine/migrate.ts'

/** A paper's number and which correction it is, so that the list of a dossier's papers tells them apart unread. */
export const corrections: Migration = {
  version: 210,
  up: (db) =>
    db.exec(`
      ALTER TABLE papers ADD COLUMN paper_no TEXT;
      ALTER TABLE papers ADD COLUMN correction INTEGER NOT NULL DEFAULT 0;
      UPDATE papers SET
        paper_no = json_extract(record, '$.paperNo'),
        correction = coalesce(json_extract(record, '$.correction'), revision - 1);
    `),
}
