import type { Migration } from '../engine/migrate.ts'

/** Signed reports of every kind, and the acts that reports look for by their day. */
export const reportKinds: Migration = {
  version: 470,
  up: (db) =>
    db.exec(`
      ALTER TABLE reports ADD COLUMN kind TEXT NOT NULL DEFAULT 'form-6a';
      /* Both are rare: one dossier in ten, one in a thousand. */
      CREATE INDEX dossier_actions_asked ON dossier_actions (at) WHERE kind = 'ask-supplement';
      CREATE INDEX dossier_actions_came_back ON dossier_actions (at) WHERE kind = 'post-came-back';
    `),
}
