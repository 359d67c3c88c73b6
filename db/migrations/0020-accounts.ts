import type { Migration } from '../engine/migrate.ts'

export const accounts: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
      CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        login TEXT NOT NULL,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('officer', 'specialist', 'head', 'leader', 'administrator')),
        department TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        created_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX accounts_login ON accounts (login) WHERE active = 1;
    `),
}
