import type { Migration } from '../engine/migrate.ts'

/** The acts that carry words worth offering again, and those that are reported; far fewer than all acts. */
export const wordedActs: Migration = {
  version: 120,
  up: (db) =>
    db.exec(`
      CREATE INDEX dossier_actions_worded ON dossier_actions (kind, at) WHERE
        kind IN (
          'ask-supplement', 'allow-supplement', 'hand-upward', 'ask-obligation', 'withdraw', 'stop', 'send-back',
          'post-came-back', 'archive', 'decline-hand-over', 'correct', 'void', 'decline-apology', 'escalate'
        )
        OR (kind = 'mark-ready' AND json_extract(action, '$.outcome') <> 'granted');
    `),
}
