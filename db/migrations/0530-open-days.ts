import type { Migration } from '../engine/migrate.ts'

const dayOf = (moment: string) => `date(${moment}, '+7 hours')`

/**
 * What was open at the end of a past day, kept where a report has asked for it: to count it anew, everything that has
 * ended since has to be looked through. An act on a dossier makes void what is kept of the day it came in and of every
 * later day; days before it came in cannot have held it.
 */
export const openDays: Migration = {
  version: 530,
  up: (db) =>
    db.exec(`
      CREATE TABLE open_days (
        day TEXT PRIMARY KEY,
        /** Version of the rule that was counted by. */
        rule INTEGER NOT NULL,
        /** JSON: [{field, outcome, count}] */
        counts TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER dossiers_open_insert AFTER INSERT ON dossiers BEGIN
        DELETE FROM open_days WHERE day >= ${dayOf('new.received_at')};
      END;
      CREATE TRIGGER dossiers_open_update AFTER UPDATE ON dossiers BEGIN
        DELETE FROM open_days WHERE day >= ${dayOf('min(old.received_at, new.received_at)')};
      END;
    `),
}
