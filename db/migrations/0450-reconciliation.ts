import type { Migration } from '../engine/migrate.ts'

/** What a commune found when it laid its paper beside the register; letters of apology for the public board. */
export const reconciliation: Migration = {
  version: 450,
  up: (db) =>
    db.exec(`
      /* Acts recorded after they had happened; next to none among very many. */
      CREATE INDEX dossier_actions_entered ON dossier_actions (action ->> '$.entered.at')
        WHERE action ->> '$.entered.at' IS NOT NULL;

      /* Letters of apology by their day, for the board. */
      CREATE INDEX dossier_actions_apologies ON dossier_actions (at) WHERE kind = 'sign-apology';

      /** Why a finding is as it is; of each finding of a dossier the last word counts. */
      CREATE TABLE reconciliation_notes (
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        finding TEXT NOT NULL,
        /** The dossier's version then: once it has moved on, the note says nothing any more. */
        version INTEGER NOT NULL,
        text TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (dossier_id, finding)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE shelf_checks (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        found INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX shelf_checks_by_at ON shelf_checks (at);

      /** What did not fit: should have lain there and did not, lay there and should not. */
      CREATE TABLE shelf_lines (
        check_id TEXT NOT NULL REFERENCES shelf_checks (id),
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        was TEXT NOT NULL CHECK (was IN ('missing', 'foreign')),
        PRIMARY KEY (check_id, dossier_id)
      ) STRICT, WITHOUT ROWID;
    `),
}
