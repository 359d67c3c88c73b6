import type { Migration } from '../engine/migrate.ts'

/** Whose open work a colleague looks after, from when until when. */
export const delegations: Migration = {
  version: 180,
  up: (db) =>
    db.exec(`
      CREATE TABLE delegations (
        id TEXT PRIMARY KEY,
        from_id TEXT NOT NULL REFERENCES accounts (id),
        to_id TEXT NOT NULL REFERENCES accounts (id),
        starts_at TEXT NOT NULL,
        /** Moved forward when it is ended early. */
        ends_at TEXT NOT NULL,
        note TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_at TEXT NOT NULL,
        CHECK (from_id <> to_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX delegations_by_end ON delegations (ends_at);
    `),
}
