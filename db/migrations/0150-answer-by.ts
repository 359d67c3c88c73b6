import type { Migration } from '../engine/migrate.ts'

/** Until when whoever the dossier waits for should have answered; only those that wait have one. */
export const answerBy: Migration = {
  version: 150,
  up: (db) =>
    db.exec(`
      ALTER TABLE dossiers ADD COLUMN answer_by TEXT;
      CREATE INDEX dossiers_answer_by ON dossiers (answer_by, assignee_id) WHERE answer_by IS NOT NULL;
    `),
}
