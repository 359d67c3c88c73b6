import type { Migration } from '../engine/migrate.ts'

/** Payments, exemptions and cancellations. What once stands here stands: a mistake is another row. */
export const payments: Migration = {
  version: 80,
  up: (db) =>
    db.exec(`
      CREATE TABLE payments (
        /** In the order they were written. */
        rowid INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        kind TEXT NOT NULL CHECK (kind IN ('pay', 'exempt', 'cancel')),
        day TEXT NOT NULL,
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        amount INTEGER,
        year INTEGER,
        number INTEGER,
        cancels TEXT UNIQUE REFERENCES payments (id),
        /** PaymentEntry as JSON. */
        entry TEXT NOT NULL,
        CHECK ((kind = 'cancel') = (cancels IS NOT NULL)),
        CHECK ((kind = 'pay') = (number IS NOT NULL))
      ) STRICT;
      CREATE INDEX payments_of_dossier ON payments (dossier_id);
      CREATE INDEX payments_of_day ON payments (day);
      CREATE UNIQUE INDEX payments_by_number ON payments (year, number) WHERE number IS NOT NULL;
      CREATE TRIGGER payments_stay BEFORE UPDATE ON payments
        BEGIN SELECT RAISE(ABORT, 'a payment is never edited'); END;
      CREATE TRIGGER payments_remain BEFORE DELETE ON payments
        BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
    `),
}
