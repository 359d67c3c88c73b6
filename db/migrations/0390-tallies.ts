import type { Migration } from '../engine/migrate.ts'

/* What a day's tally of the dossiers taken in depends on, and what that of the dossiers that ended does. */
const isOut = (row: string) => `(${row}.status IN ('void', 'moved'))`
const ending = (row: string) =>
  `CASE WHEN ${row}.status IN ('refused', 'stopped', 'withdrawn') THEN ${row}.status ELSE '' END`
const same = (columns: string[]) => columns.map((one) => `old.${one} IS new.${one}`).join(' AND ')
const sameOut = `${isOut('old')} = ${isOut('new')}`
const dayOf = (moment: string) => `date(${moment}, '+7 hours')`

/**
 * Dossiers counted once for each past day. A tally is made when somebody first asks for its day (`db/tables/tallies.ts`)
 * and is void as soon as an act touches that day again: the triggers see every way to write a dossier. Taking one in
 * looks for today's tally, finds none and writes no page.
 */
export const tallies: Migration = {
  version: 390,
  up: (db) =>
    db.exec(`
      CREATE INDEX dossiers_by_finished ON dossiers (finished_at, received_at) WHERE finished_at IS NOT NULL;

      CREATE TABLE tallied_days (
        day TEXT PRIMARY KEY,
        /** Version of the rule that was counted by. */
        rule INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE day_tallies (
        day TEXT NOT NULL,
        /** 'received' has no ending, outcome, officer nor received_on. */
        kind TEXT NOT NULL CHECK (kind IN ('received', 'ended')),
        field TEXT NOT NULL,
        channel TEXT NOT NULL,
        ending TEXT NOT NULL,
        outcome TEXT NOT NULL,
        /** Whoever answered for it at the end; '' where nobody did. */
        officer_id TEXT NOT NULL,
        /** Of those that ended without a result alone, which are taken out of what was received. */
        received_on TEXT NOT NULL,
        count INTEGER NOT NULL,
        supplemented INTEGER NOT NULL,
        reappointed INTEGER NOT NULL,
        PRIMARY KEY (day, kind, field, channel, ending, outcome, officer_id, received_on)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER dossiers_tally_insert AFTER INSERT ON dossiers BEGIN
        DELETE FROM tallied_days WHERE day IN (${dayOf('new.received_at')}, ${dayOf('new.finished_at')});
      END;
      CREATE TRIGGER dossiers_tally_received AFTER UPDATE OF field, channel, received_at, status ON dossiers
      WHEN NOT (${same(['field', 'channel', 'received_at'])} AND ${sameOut}) BEGIN
        DELETE FROM tallied_days WHERE day IN (${dayOf('old.received_at')}, ${dayOf('new.received_at')});
      END;
      CREATE TRIGGER dossiers_tally_ended AFTER UPDATE ON dossiers
      WHEN (old.finished_at IS NOT NULL OR new.finished_at IS NOT NULL) AND NOT (
        ${same([
          ...['field', 'channel', 'received_at', 'first_due_at'],
          ...['finished_at', 'assignee_id', 'supplements', 'apology'],
        ])} AND ${sameOut}
        AND ${ending('old')} = ${ending('new')}) BEGIN
        DELETE FROM tallied_days WHERE day IN (${dayOf('old.finished_at')}, ${dayOf('new.finished_at')});
      END;
    `),
}
